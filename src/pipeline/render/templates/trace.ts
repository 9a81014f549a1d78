/** What generated code calls at each step that can fail: does the step, or says where it failed. */
import { nearest } from '../../../base/nearest.ts';
import {
  madeTemplateNotFound,
  notExported,
} from '../../../diagnostics/catalogue/template-names.ts';
import {
  inNeedsContainer,
  noField,
  notCallable,
  notText,
  noValue,
  operationFailed,
  templateNameNotText,
} from '../../../diagnostics/catalogue/template-values.ts';
import type { Problem } from '../../../model.ts';
import type { Markup } from '../page-data.ts';
import { ProblemError, TemplateFault } from './fault.ts';
import { Journey } from './journey.ts';
import {
  type Context,
  type Environment,
  type Exports,
  type Frame,
  inOperator,
  type Operation,
  type RuntimeTemplate,
  SafeString,
  suppressValue,
} from './nunjucks.ts';
import { kindOf, whyNotShown } from './shown.ts';
import { argumentSpan, type Site, shownText } from './site.ts';
import { spelled } from './spans.ts';

export interface TraceSource {
  environment: Environment;
  /** Grows as code is generated, which names them by their index. */
  sites: Site[];
  /** Undefined where there is no such template; throws a `TemplateFault` for one with a fault. */
  templateNamed(name: string): RuntimeTemplate | undefined;
  names(): Iterable<string>;
}

/** Each method is a step, named as in `generator.ts`; all throw a `TemplateFault`. */
export class Trace {
  readonly journey = new Journey();
  readonly #source: TraceSource;

  constructor(source: TraceSource) {
    this.#source = source;
  }

  output(index: number, value: unknown): string | Markup {
    const site = this.#site(index);
    if (value === undefined || value === null) throw this.#fault(site, noValue(shownText(site)));
    const kind = whyNotShown(value);
    if (kind) throw this.#fault(site, notText(shownText(site), kind));
    return suppressValue(value, true);
  }

  field(index: number, target: unknown, name: string): unknown {
    if (target === undefined || target === null) return undefined;
    if (isRecord(target) && !Object.hasOwn(target, name)) {
      const site = this.#site(index);
      const owner = site.node.typename === 'LookupVal' ? spelled(site.node.target) : '…';
      throw this.#fault(site, noField(owner, name, nearest(name, Object.keys(target))));
    }
    // A text or a list is an object here, with methods that are bound as Nunjucks does it.
    const value: unknown = Reflect.get(Object(target), name, target);
    return typeof value === 'function' ? value.bind(target) : value;
  }

  call(index: number, callee: unknown, context: Context, args: unknown[]): unknown {
    const site = this.#site(index);
    const name = site.node.typename === 'FunCall' ? spelled(site.node.name) : '…';
    if (typeof callee !== 'function') throw this.#fault(site, notCallable(name));
    return this.#attempt(site, name, () =>
      this.journey.within('call', site, () => callee.apply(context, args)),
    );
  }

  filter(index: number, name: string, context: Context, args: unknown[]): unknown {
    const { filters } = this.#source.environment;
    return this.#operate(index, name, () => operation(filters, name).apply(context, args));
  }

  test(index: number, name: string, context: Context, args: unknown[]): boolean {
    const { tests } = this.#source.environment;
    const go = () => operation(tests, name).apply(context, args);
    return this.#operate(index, `is ${name}`, go) === true;
  }

  contains(index: number, key: unknown, container: unknown): boolean {
    if (typeof container !== 'string' && (typeof container !== 'object' || container === null)) {
      throw this.#fault(this.#site(index), inNeedsContainer());
    }
    return inOperator(key, container);
  }

  /** Only remembers where rendering is. */
  loop(index: number): void {
    this.#site(index);
  }

  include(index: number, name: unknown, mayMiss: boolean, context: Context, frame: Frame): string {
    const site = this.#site(index);
    if (mayMiss && typeof name === 'string' && !this.#source.templateNamed(name)) return '';
    const template = this.#template(site, name);
    return this.journey.within('include', site, () => {
      const reply = new Reply<string>();
      template.render(context.getVariables(), frame, reply.take);
      return reply.given();
    });
  }

  extend(index: number, name: unknown): RuntimeTemplate {
    const site = this.#site(index);
    const template = this.#template(site, name);
    this.journey.enter('extends', site);
    template.compile();
    return template;
  }

  import(index: number, name: unknown, context?: Context, frame?: Frame): Exports {
    const site = this.#site(index);
    const template = this.#template(site, name);
    return this.journey.within('import', site, () => {
      const reply = new Reply<Exports>();
      template.getExported(context?.getVariables() ?? {}, frame, reply.take);
      return reply.given();
    });
  }

  exported(index: number, exports: Exports, name: string): unknown {
    if (!Object.hasOwn(exports, name)) {
      throw this.#fault(
        this.#site(index),
        notExported(name, '…', nearest(name, Object.keys(exports))),
      );
    }
    return exports[name];
  }

  /** `around` is what every function of generated code is given. */
  above(
    index: number,
    name: string,
    block: unknown,
    around: [env: Environment, context: Context, frame: Frame, runtime: unknown],
  ): Markup {
    this.#site(index);
    const [env, context, frame, runtime] = around;
    const reply = new Reply<string>();
    context.getSuper(env, name, block, frame, runtime, reply.take);
    return new SafeString(reply.given());
  }

  #site(index: number): Site {
    const site = this.#source.sites[index];
    if (!site) throw new Error(`generated code names a site ${index} that there is not`);
    this.journey.last = site;
    return site;
  }

  #template(site: Site, name: unknown): RuntimeTemplate {
    if (typeof name !== 'string') throw this.#fault(site, templateNameNotText(kindOf(name)));
    const template = this.#source.templateNamed(name);
    if (template) return template;
    throw this.#fault(site, madeTemplateNotFound(name, nearest(name, this.#source.names())));
  }

  #operate(index: number, name: string, go: () => unknown): unknown {
    return this.#attempt(this.#site(index), name, go);
  }

  /** What goes wrong in `go` and is not yet known as a fault is one of `site`. */
  #attempt(site: Site, name: string, go: () => unknown): unknown {
    try {
      return go();
    } catch (cause) {
      if (cause instanceof TemplateFault || !(cause instanceof Error)) throw cause;
      if (cause instanceof ProblemError) {
        throw this.journey.fault(site, cause.problem, argumentSpan(site));
      }
      throw this.#fault(site, operationFailed(name, cause.message));
    }
  }

  #fault(site: Site, problem: Problem): TemplateFault {
    return this.journey.fault(site, problem);
  }
}

/** A callback of the library, which calls it before it returns: the result, or the error to throw. */
class Reply<T> {
  #fault: Error | null = null;
  #results: T[] = [];

  readonly take = (fault: Error | null, result: T): void => {
    if (fault) this.#fault ??= fault;
    else this.#results.push(result);
  };

  given(): T {
    if (this.#fault) throw this.#fault;
    const [result] = this.#results;
    if (result === undefined) throw new Error('a template rendered asynchronously');
    return result;
  }
}

/** Data of the page and maps of a template: not what YAML made, which has no prototype. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function operation(operations: Record<string, Operation>, name: string): Operation {
  const own = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!own) throw new Error(`there is no ${name}`);
  return own;
}
