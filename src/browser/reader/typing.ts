/** What is typed into a search field, told when the reader pauses; never the parts of an unfinished word. */

const PAUSE = 120;

/** Input methods show what they compose in the field: nothing of it is a query before it is chosen. */
export function listenTo(field: HTMLInputElement, onQuery: (query: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  const later = () => {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(() => onQuery(field.value.trim()), PAUSE);
  };
  field.addEventListener('compositionstart', () => {
    isComposing = true;
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    later();
  });
  field.addEventListener('input', later);
  field.form?.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (isComposing) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });
}

/** A key that belongs to the input method: choosing, moving, ending a composition. Safari says so by 229 only. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
