// Posts the only form of the page.
document.querySelector('form')?.submit();
