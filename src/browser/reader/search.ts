/** What a page loads when its reader searches: the dialog, and what the search page does. */
export { openDialog } from './dialog.ts';
export { startPage } from './page.ts';
