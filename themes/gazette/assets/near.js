/* On the page for addresses that lead nowhere: the addresses of ours that look most like the one asked for. */
(function () {
  var box = document.getElementById('near');
  if (!box) { return; }
  var root = box.getAttribute('data-root'), asked = decodeURIComponent(window.location.pathname).replace(/index\.html$/, '').toLowerCase();
  var lang = asked.indexOf('/en/') >= 0 ? 'en' : 'zh', most = 5;
  function pairs(text) { var found = {}, at; for (at = 0; at < text.length - 1; at += 1) { found[text.slice(at, at + 2)] = true; } return found; }
  function likeness(one, two) {
    var a = Object.keys(one), both = a.filter(function (pair) { return two[pair]; }).length;
    return 2 * both / (a.length + Object.keys(two).length || 1);
  }
  var last = asked.split('/').filter(Boolean).pop() || '', wanted = pairs(last);
  fetch(box.getAttribute('data-index')).then(function (answer) { return answer.json(); }).then(function (rows) {
    var near = rows.map(function (row) { return { row: row, like: likeness(wanted, pairs(row[5].split('/').filter(Boolean).pop() || '')) }; })
      .filter(function (one) { return one.like > 0.45; }).sort(function (a, b) { return b.like - a.like; }).slice(0, most);
    near.forEach(function (one) {
      var li = document.createElement('li'), link = document.createElement('a'), name = lang === 'en' && one.row[2] ? one.row[2] : one.row[1];
      link.href = root + lang + '/' + one.row[5] + box.getAttribute('data-file');
      link.textContent = name; link.lang = name === one.row[1] ? 'zh-Hans' : 'en';
      li.appendChild(link); box.querySelector('ul').appendChild(li);
    });
    box.hidden = !near.length;
  }).catch(function () { box.hidden = true; });
}());
