(function () {
  'use strict';

  // On a narrow screen long folds begin closed; without this script they are simply open.
  if (window.innerWidth < 960) {
    Array.prototype.forEach.call(document.querySelectorAll('details.fold'), function (fold) {
      fold.removeAttribute('open');
    });
  }

  // Follows requests as they happen.
  const place = document.getElementById('langsung');
  if (!place) {
    return;
  }
  const EVERY_MS = 1500;
  const rows = document.getElementById('langsung-baris');
  const state = document.getElementById('langsung-keadaan');
  const pause = document.getElementById('langsung-jeda');
  const most = Number(place.getAttribute('data-most'));
  let next = place.getAttribute('data-next');
  let going = true;
  let timer = 0;

  function say(name, value) {
    const text = state.getAttribute('data-' + name).replace('{0}', value || '');
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  function later() {
    window.clearTimeout(timer);
    if (going) {
      timer = window.setTimeout(ask, EVERY_MS);
    }
  }

  function show(html) {
    if (html.indexOf('<tr') < 0) {
      return;
    }
    const table = document.createElement('table');
    table.innerHTML = '<tbody>' + html + '</tbody>';
    const fresh = table.querySelectorAll('tr');
    for (let i = fresh.length - 1; i >= 0; i--) {
      fresh[i].classList.add('fresh');
      rows.insertBefore(fresh[i], rows.firstElementChild);
    }
    while (rows.children.length > most) {
      rows.removeChild(rows.lastElementChild);
    }
  }

  function ask() {
    if (document.hidden) {
      later();
      return;
    }
    const request = new XMLHttpRequest();
    request.open('GET', place.getAttribute('data-more') + '&after=' + encodeURIComponent(next));
    request.timeout = 10000;
    request.onload = function () {
      if (request.status !== 200 || !request.getResponseHeader('Jagasitus-Next')) {
        say('broken');
        later();
        return;
      }
      if (going) {
        next = request.getResponseHeader('Jagasitus-Next');
        show(request.responseText);
        const skipped = request.getResponseHeader('Jagasitus-Skipped');
        say(skipped === '0' ? 'going' : 'skipped', skipped);
      }
      later();
    };
    request.onerror = request.ontimeout = function () {
      say('broken');
      later();
    };
    request.send();
  }

  pause.addEventListener('click', function (event) {
    event.preventDefault();
    going = !going;
    pause.textContent = pause.getAttribute(going ? 'data-pause' : 'data-resume');
    pause.setAttribute('aria-pressed', going ? 'false' : 'true');
    say(going ? 'going' : 'paused');
    if (going) {
      ask();
    } else {
      window.clearTimeout(timer);
    }
  });
  later();
})();
