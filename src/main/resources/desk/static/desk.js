// What every page needs: htmx sends the token of its forms.
"use strict";
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});
