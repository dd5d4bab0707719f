// Everything works without this file. With it, a page that did not get through leaves what was typed where it is.
'use strict';

const failed = () => {
  const notice = document.getElementById('not-sent');
  if (notice) {
    notice.hidden = false;
    notice.scrollIntoView();
  }
};

document.addEventListener('htmx:responseError', event => {
  if (event.detail.shouldSwap === false) {
    failed();
  }
});
document.addEventListener('htmx:sendError', failed);

// A new page begins at its error summary or, without one, at its beginning, for the keyboard and for screen readers too.
// A part that is fetched into a page leaves the focus where it is.
document.addEventListener('htmx:afterSettle', event => {
  if (event.detail.target !== document.body) {
    return;
  }
  const start = document.querySelector('[autofocus]') ?? document.getElementById('main');
  start?.focus({preventScroll: true});
});
