/** The search page: loads the search and starts it. */
const { script } = document.getElementById('scholium:search').dataset;
const { startPage } = await import(script);
startPage();
