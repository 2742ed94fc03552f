/* Filters the index of the site as one types. The page says what to do where this does not run. */
(function () {
  var form = document.querySelector('form.search[data-index]');
  if (!form) { return; }
  var box = document.getElementById('q'), hits = document.getElementById('hits'), found = document.getElementById('found');
  var count = document.getElementById('count'), rows = null, most = 100;
  var kinds = {};
  Array.prototype.forEach.call(document.getElementById('kinds').content.querySelectorAll('li'), function (li) { kinds[li.getAttribute('data-kind')] = li.textContent; });
  function plain(text) { return text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/ü/g, 'v'); }
  /* The first letters of syllables; a syllable ends where no vowel follows it (da-nao, not dan-ao). */
  var syllable = /(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|iao|ian|ang|eng|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|[aeiouv])(?![aeiouv])/g;
  function initials(reading) { return (reading.match(syllable) || []).map(function (one) { return one[0]; }).join(''); }
  function prepared(row) {
    var reading = plain(row[3]);
    return { kind: row[0], zh: row[1], en: row[2], href: row[5], text: [plain(row[1]), plain(row[2]), reading, reading.replace(/[^a-z0-9]/g, ''), initials(reading), plain(row[4])].join('\n') };
  }
  function address(row) { return form.getAttribute('data-root') + row.href + form.getAttribute('data-file'); }
  function item(row) {
    var li = document.createElement('li'), where = document.createElement('p'), head = document.createElement('h3'), link = document.createElement('a');
    var english = document.documentElement.lang === 'en', name = english && row.en ? row.en : row.zh, twin = name === row.en ? row.zh : row.en;
    where.className = 'where'; where.textContent = kinds[row.kind];
    link.href = address(row); link.textContent = name;
    if (name === row.zh && english) { link.lang = 'zh-Hans'; }
    head.appendChild(link); li.appendChild(where); li.appendChild(head);
    if (twin) { var sub = document.createElement('p'); sub.className = 'small quiet'; sub.lang = twin === row.en ? 'en' : 'zh-Hans'; sub.textContent = twin; li.appendChild(sub); }
    return li;
  }
  function show() {
    var words = plain(box.value).split(/\s+/).filter(Boolean);
    hits.textContent = ''; found.hidden = !words.length;
    if (!words.length || !rows) { return; }
    var all = rows.filter(function (row) { return words.every(function (word) { return row.text.indexOf(word) >= 0; }); });
    all.slice(0, most).forEach(function (row) { hits.appendChild(item(row)); });
    count.textContent = all.length ? kinds.many.replace('#', String(all.length)) : kinds.none;
  }
  form.addEventListener('submit', function (event) {
    event.preventDefault(); show();
    try { window.history.replaceState(null, '', '?q=' + encodeURIComponent(box.value)); } catch (e) { /* a file has no history of this kind */ }
  });
  box.addEventListener('input', show);
  box.value = new URLSearchParams(window.location.search).get('q') || '';
  fetch(form.getAttribute('data-index')).then(function (answer) { return answer.json(); }).then(function (read) { rows = read.map(prepared); show(); })
    .catch(function () { document.getElementById('failed').hidden = false; });
}());
