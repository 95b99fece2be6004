// What every page needs: htmx sends the token of its forms, the head folds on a phone, wide tables scroll by keyboard.
"use strict";

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

const foldHead = () => {
  const bar = document.querySelector(".bar");
  const button = document.querySelector(".bar .fold");
  if (!bar || !button) {
    return;
  }
  const fold = (folded) => {
    bar.classList.toggle("folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
  };
  button.hidden = false;
  fold(true);
  button.addEventListener("click", () => fold(!bar.classList.contains("folded")));
};

// A box that scrolls must be reached without a mouse, and say what it holds.
const letScroll = () => {
  document.querySelectorAll(".scroll").forEach((box) => {
    const tooLarge = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (tooLarge && !box.hasAttribute("tabindex")) {
      const caption = box.querySelector("caption");
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", caption ? caption.textContent.trim() : "Table");
    }
  });
};

// Where "Skip to the page" leads takes the focus too.
const focusMain = () => {
  const main = document.getElementById("main");
  if (main) {
    main.tabIndex = -1;
  }
};

foldHead();
focusMain();
letScroll();
window.addEventListener("resize", letScroll);
document.addEventListener("htmx:afterSettle", letScroll);
