// Runs before anything is drawn, so that a page opened in the dark is never white for a moment. It is a file of its
// own and not part of the page because the content security policy allows no inline script.
(() => {
  const root = document.documentElement;
  let scheme = null;
  let language = null;
  try {
    scheme = localStorage.getItem('touchstone-color-scheme');
    language = localStorage.getItem('touchstone-language');
  } catch {
    // Storage switched off: what the system prefers counts.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  if (language) root.lang = language;
})();
