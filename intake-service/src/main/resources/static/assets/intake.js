// Makes the pages smoother; each of them works without. What is typed stays in this tab until the server has it, and no
// longer: a later page, or the end on this device, takes it away.
(() => {
  'use strict';

  const SENT = 'sent';
  const ENDS = ['/finished', '/deleted', '/receipt', '/status'];
  const IMPATIENT_MS = 8000;

  const key = path => `typed:${path}`;
  const typed = form => [...new FormData(form)].filter(([name]) => name !== '_csrf');

  const say = (form, text) => {
    const note = form.querySelector('[data-note]');
    note.textContent = text;
    note.hidden = false;
  };

  const fill = (form, entries) => {
    for (const field of form.elements) {
      if (!field.name || field.name === '_csrf' || field.type === 'submit') continue;
      const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = values.includes(field.value);
      } else if (field.type !== 'hidden' && values.length > 0) {
        const same = [...form.elements].filter(other => other.name === field.name);
        field.value = values[same.indexOf(field)] ?? '';
      }
    }
  };

  // what was filled in, whatever empty fields stand beside it
  const content = entries => JSON.stringify(
    entries.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value).sort());

  // whoever was led on to another page has left the one they sent behind, saved
  const forgetWhatArrived = () => {
    const sent = sessionStorage.getItem(SENT);
    if (sent && sent !== location.pathname) sessionStorage.removeItem(key(sent));
    sessionStorage.removeItem(SENT);
    if (ENDS.includes(location.pathname)) sessionStorage.clear();
  };

  const keep = form => {
    const path = location.pathname;
    const kept = JSON.parse(sessionStorage.getItem(key(path)));
    if (kept && content(kept) !== content(typed(form))) {
      fill(form, kept);
      say(form, form.dataset.restored);
    } else {
      sessionStorage.removeItem(key(path));
    }
    form.addEventListener('input', () => sessionStorage.setItem(key(path), JSON.stringify(typed(form))));

    let sending = false;
    let button;
    form.addEventListener('submit', event => {
      button = event.submitter;
      if (!navigator.onLine) {
        event.preventDefault();
        say(form, form.dataset.offline);
      } else if (sending) {
        event.preventDefault();
      } else {
        sending = true;
        setTimeout(() => { sending = false; }, IMPATIENT_MS);
        sessionStorage.setItem(SENT, path);
        // a line that is taken out must not come back
        if (button?.name === 'without') sessionStorage.removeItem(key(path));
      }
    });
    addEventListener('online', () => {
      if (button) form.requestSubmit(button);
    });
    addEventListener('pageshow', () => { sending = false; });
  };

  // the code of an invitation stands behind the # of its link, so that no server sees it before the button is pressed
  const takeFromLink = field => {
    if (location.hash.length < 2) return;
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, '', location.pathname + location.search);
    document.getElementById('born')?.focus();
  };

  const sayWhere = field => { field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''; };

  // a file that is too large would be on its way for a while before it is refused
  const weigh = field => field.form.addEventListener('submit', event => {
    if (!(field.files[0]?.size > Number(field.dataset.mostBytes))) return;
    event.preventDefault();
    const note = document.createElement('p');
    note.className = 'error';
    note.role = 'alert';
    note.textContent = field.dataset.tooLarge;
    field.parentElement.querySelectorAll('.error').forEach(old => old.remove());
    field.before(note);
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  });

  try {
    forgetWhatArrived();
    document.querySelectorAll('form[data-keep]').forEach(keep);
  } catch {
    // a browser that keeps nothing: what is typed is saved with the page, as without this script
  }
  document.querySelectorAll('[data-from-link]').forEach(takeFromLink);
  document.querySelectorAll('[data-most-bytes]').forEach(weigh);
  document.querySelectorAll('input[name=zone]').forEach(sayWhere);
})();
