// Sends the form of a hand-over page; without scripts its button does the same.
const form = document.querySelector('form[data-autosubmit]');
if (form instanceof HTMLFormElement) form.submit();
