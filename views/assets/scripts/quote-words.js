// Puts the words that somebody selects in a passage into the form that comments on it, and opens that form.
const longest = 1000;

function wordsIn(range) {
  const copy = range.cloneContents();
  for (const cite of copy.querySelectorAll('.cite, [popover], .vh')) cite.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function placeOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.reviewed-words')?.closest('.reviewed') ?? null;
}

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const place = placeOf(range.startContainer);
  if (!place || place !== placeOf(range.endContainer)) return;
  const field = place.querySelector('.add-comment input[name="quotation"]');
  const words = wordsIn(range);
  if (field && words !== '' && words.length <= longest) field.value = words;
});
