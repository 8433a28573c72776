// What the sign-in pages gain from a script; each works without it.
for (const button of document.querySelectorAll('[data-shows]')) {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
    field.focus();
  });
}
const back = document.querySelector('[data-return]');
if (back) {
  if (window.opener) {
    window.opener.postMessage({ type: 'portico:signed-in' }, new URL(back.href).origin);
    window.close();
  } else location.replace(back.href);
}
