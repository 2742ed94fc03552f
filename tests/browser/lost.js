/* The words that a reader cannot see, or sees over other words: out of the window, or out of the box that they stand in. */
() => {
  const wide = document.documentElement.clientWidth, found = [];
  const inline = (one) => /^(inline|contents|ruby)/.test(getComputedStyle(one).display) && one !== document.body;
  /* What is there for the ear alone, not shown yet, or scrolls in a frame of its own. */
  const aside = (one) => one.closest('rt, .scroll, .rich, pre, svg, script, style') || !one.checkVisibility();
  function forTheEar(one) {
    for (let at = one; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).clipPath.startsWith('inset(50%') || at.matches('.skip')) { return true; }
    }
    return false;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, words = node.data.trim();
    if (!words || aside(node.parentElement) || forTheEar(node.parentElement)) { continue; }
    let box = node.parentElement;
    while (inline(box)) { box = box.parentElement; }
    const range = document.createRange(), room = box.getBoundingClientRect();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((line) => line.width);
    if (lines.some((line) => line.right > wide + 1 || line.left < -1)) {
      found.push(`beyond the window: ${words.slice(0, 40)}`);
    } else if (lines.some((line) => line.right > room.right + 2 || line.left < room.left - 2)) {
      found.push(`${box.tagName} holds too little: ${words.slice(0, 40)}`);
    }
  }
  if (document.documentElement.scrollWidth > wide) { found.push('the page scrolls sideways'); }
  return found;
}
