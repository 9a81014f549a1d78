/** Syntax tree → JavaScript that tells `trace` of every step at which a template can fail. */
import type { TemplateFile } from '../../../model.ts';
import {
  type AstNode,
  type BinaryNode,
  type CallNode,
  childrenOf,
  type ExtendsNode,
  type ForNode,
  type FromImportNode,
  type ImportNode,
  type IncludeNode,
  isText,
  type ListNode,
  type LookupNode,
} from './ast.ts';
import { asksForDefault, asksWhetherDefined, isBelowExtra } from './lenience.ts';
import { BaseGenerator, type Frame } from './nunjucks.ts';
import { testName } from './operations.ts';
import type { Site } from './site.ts';

/**
 * The code of one template. `sites` is added to; the code names a site by its index. Throws an
 * Error for what the grammar lets through and no code can be made of.
 */
export function generateCode(template: TemplateFile, root: AstNode, sites: Site[]): string {
  const generator = new TracingGenerator(template, sites);
  generator.rememberBlocks(root, undefined);
  generator.compile(root);
  return generator.getCode();
}

class TracingGenerator extends BaseGenerator {
  readonly #template: TemplateFile;
  readonly #sites: Site[];
  /** `super()` → the innermost block around it. */
  readonly #blocks = new Map<AstNode, string>();
  /** Above 0, fields may be missing. */
  #lenient = 0;

  constructor(template: TemplateFile, sites: Site[]) {
    super(template.path, true);
    this.#template = template;
    this.#sites = sites;
  }

  rememberBlocks(node: AstNode, block: string | undefined): void {
    const inside = node.typename === 'Block' ? node.name.value : block;
    if (block !== undefined) this.#blocks.set(node, block);
    for (const child of childrenOf(node)) this.rememberBlocks(child, inside);
  }

  override compileOutput(node: ListNode, frame: Frame): void {
    for (const child of node.children) {
      if (child.typename === 'TemplateData') {
        if (!child.value) continue;
        this._emit(`${this.buffer} += `);
        this.compileLiteral(child, frame);
      } else {
        this._emit(`${this.buffer} += `);
        this.#emitStep('output', node, () => this.compile(child, frame));
      }
      this._emitLine(';');
    }
  }

  override compileFunCall(node: CallNode, frame: Frame): void {
    const block = this.#blocks.get(node);
    if (node.name.typename === 'Symbol' && node.name.value === 'super' && block !== undefined) {
      const name = JSON.stringify(block);
      this.#emitStep('above', node, () => {
        this._emit(`${name}, b_${block}, [env, context, frame, runtime]`);
      });
      return;
    }
    this.#emitStep('call', node, () => {
      this._compileExpression(node.name, frame);
      this._emit(', context, ');
      this.#emitList(node.args.children, frame);
    });
  }

  override compileFilter(node: CallNode, frame: Frame): void {
    const name = node.name.typename === 'Symbol' ? node.name.value : '';
    this.#emitStep('filter', node, () => {
      this._emit(`${JSON.stringify(name)}, context, `);
      this.#leniently(asksForDefault(node), () => this.#emitList(node.args.children, frame));
    });
  }

  override compileIs(node: BinaryNode, frame: Frame): void {
    const args = node.right.typename === 'FunCall' ? node.right.args.children : [];
    this.#emitStep('test', node, () => {
      this._emit(`${JSON.stringify(testName(node))}, context, `);
      this.#leniently(asksWhetherDefined(node), () => this.#emitList([node.left, ...args], frame));
    });
  }

  override compileIn(node: BinaryNode, frame: Frame): void {
    this.#emitStep('contains', node, () => this.#emitItems([node.left, node.right], frame));
  }

  /** Only a field that is written out must be there: `icons[name]` may look for one in vain. */
  override compileLookupVal(node: LookupNode, frame: Frame): void {
    if (this.#lenient > 0 || !isText(node.val) || isBelowExtra(node.target)) {
      super.compileLookupVal(node, frame);
      return;
    }
    this.#emitStep('field', node, () => this.#emitItems([node.target, node.val], frame));
  }

  /** Taking the items apart is done by code of the library. */
  override compileFor(node: ForNode, frame: Frame): void {
    this.#emitStep('loop', node, () => {});
    this._emitLine(';');
    super.compileFor(node, frame);
  }

  override compileInclude(node: IncludeNode, frame: Frame): void {
    this._emit(`${this.buffer} += `);
    this.#emitStep('include', node, () => {
      this._compileExpression(node.template, frame);
      this._emit(`, ${node.ignoreMissing === true}, context, frame`);
    });
    this._emitLine(';');
  }

  override compileExtends(node: ExtendsNode, frame: Frame): void {
    this._emit('parentTemplate = ');
    this.#emitStep('extend', node, () => this._compileExpression(node.template, frame));
    this._emitLine(';');
    this._emitLine('for (var name in parentTemplate.blocks) {');
    this._emitLine('context.addBlock(name, parentTemplate.blocks[name]);');
    this._emitLine('}');
  }

  override compileImport(node: ImportNode, frame: Frame): void {
    const id = this.#emitImported(node, frame);
    if (node.target.typename === 'Symbol') this.#bind(node.target.value, id, frame);
  }

  override compileFromImport(node: FromImportNode, frame: Frame): void {
    const exports = this.#emitImported(node, frame);
    for (const each of node.names.children) {
      const [name, alias] = each.typename === 'Pair' ? [each.key, each.value] : [each, each];
      if (name.typename !== 'Symbol' || alias.typename !== 'Symbol') continue;
      const id = this._tmpid();
      this._emit(`var ${id} = `);
      this.#emitStep('exported', name, () =>
        this._emit(`${exports}, ${JSON.stringify(name.value)}`),
      );
      this._emitLine(';');
      this.#bind(alias.value, id, frame);
    }
  }

  #emitImported(node: ImportNode | FromImportNode, frame: Frame): string {
    const id = this._tmpid();
    this._emit(`var ${id} = `);
    this.#emitStep('import', node, () => {
      this._compileExpression(node.template, frame);
      if (node.withContext) this._emit(', context, frame');
    });
    this._emitLine(';');
    return id;
  }

  /** Makes `name` a variable of the template, as the library does for its own imports. */
  #bind(name: string, id: string, frame: Frame): void {
    frame.set(name, id);
    const target = frame.parent ? 'frame.set' : 'context.setVariable';
    this._emitLine(`${target}(${JSON.stringify(name)}, ${id});`);
  }

  /** `env.trace.<step>(<site>, …)` */
  #emitStep(step: string, node: AstNode, emitArguments: () => void): void {
    const site = this.#sites.push({ template: this.#template, node }) - 1;
    this._emit(`env.trace.${step}(${site}, `);
    emitArguments();
    this._emit(')');
  }

  #emitList(nodes: AstNode[], frame: Frame): void {
    this._emit('[');
    this.#emitItems(nodes, frame);
    this._emit(']');
  }

  #emitItems(nodes: AstNode[], frame: Frame): void {
    nodes.forEach((node, index) => {
      if (index > 0) this._emit(', ');
      // Not `_compileExpression`: a `filter` statement has its body, a capture, for an argument.
      this.compile(node, frame);
    });
  }

  #leniently(asks: boolean, emit: () => void): void {
    this.#lenient += asks ? 1 : 0;
    emit();
    this.#lenient -= asks ? 1 : 0;
  }
}
