// Everything works without this file. With it, a page that did not get through leaves what was typed where it is.
'use strict';

const failed = () => {
  const notice = document.getElementById('not-sent');
  if (notice) {
    notice.hidden = false;
    notice.scrollIntoView();
  }
};

// What a page asks for by itself: nobody waits for it, nothing that was typed is at stake, and it is asked again soon.
const isPolling = event => event.detail.elt.matches('[data-poll]');

document.addEventListener('htmx:responseError', event => {
  if (isPolling(event)) {
    // names of patients do not stay on the screen of somebody who has been signed out
    if (event.detail.xhr.status === 401 && event.detail.elt.dataset.poll === 'list') {
      location.assign('/sign-in');
    }
  } else if (event.detail.shouldSwap === false) {
    failed();
  }
});
document.addEventListener('htmx:sendError', event => {
  if (!isPolling(event)) {
    failed();
  }
});

// A new page begins at its error summary or, without one, at its beginning, for the keyboard and for screen readers too.
// A part that is fetched into a page leaves the focus where it is.
document.addEventListener('htmx:afterSettle', event => {
  if (event.detail.target !== document.body) {
    return;
  }
  const start = document.querySelector('[autofocus]') ?? document.getElementById('main');
  start?.focus({preventScroll: true});
});

// Single keys. Whoever does not want them switches them off on the page "Keyboard".
const writes = element => element.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

const shown = selector => [...document.querySelectorAll(selector)].find(it => it.checkVisibility());

const rows = () => [...document.querySelectorAll('[data-row], .finding > summary')].filter(it => it.checkVisibility());

const step = by => {
  const all = rows();
  const at = all.findIndex(it => it.contains(document.activeElement));
  const row = all[at < 0 && by < 0 ? all.length - 1 : Math.min(Math.max(at + by, 0), all.length - 1)];
  const target = row?.matches('summary') ? row : row?.querySelector('a');
  target?.focus();
};

// What a key stands for is pressed where that is a link or a button; anything else is gone to.
const use = element => {
  if (element?.matches('a, button')) {
    element.click();
  } else {
    element?.closest('details')?.setAttribute('open', '');
    (element?.querySelector('input:not([type=hidden]), select, textarea, a, button') ?? element)?.focus();
  }
  return element;
};

const inRow = selector => document.activeElement.closest('[data-row]')?.querySelector(selector);

const KEYS = {
  '?': () => document.getElementById('keys')?.showModal(),
  '/': () => use(shown('#search')) ?? use(shown('.frame a[href$="/cases"]')),
  'w': () => use(shown('.frame a[href$="/cases"]')),
  'r': () => use(shown('.frame a[href$="/referrals"]')),
  'j': () => step(1),
  'k': () => step(-1),
  'x': () => inRow('[name=case]')?.click()
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || !document.querySelector('[data-single-keys=on]')
      || writes(event.target) || document.querySelector('dialog[open]')) {
    return;
  }
  const marked = `[data-key="${CSS.escape(event.key)}"]`;
  const act = KEYS[event.key] ?? (() => use(inRow(marked) ?? shown(marked)));
  if (KEYS[event.key] || shown(marked)) {
    event.preventDefault();
    act();
  }
});

document.addEventListener('click', event => event.target.closest?.('[data-close]')?.closest('dialog').close());

// What can be undone for some seconds is offered for as long.
const runOut = () => document.querySelectorAll('.undo[data-seconds]').forEach(offer => {
  setTimeout(() => {
    const focused = offer.contains(document.activeElement);
    offer.remove();
    if (focused) {
      document.getElementById('main')?.focus({preventScroll: true});
    }
  }, Number(offer.dataset.seconds) * 1000);
  delete offer.dataset.seconds;
});
document.addEventListener('DOMContentLoaded', runOut);
document.addEventListener('htmx:afterSettle', runOut);
