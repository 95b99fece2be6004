// Draws each table with data-chart beside itself; the table stays, for print, for screen readers and without script.
"use strict";

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const words = {
  money: { axis: (value) => dollars.format(value), point: (value) => cents.format(value) },
  percent: { axis: (value) => value + " %", point: (value) => value.toFixed(0) + " %" },
};
const points = ["circle", "rect", "triangle", "rectRot", "star", "cross", "crossRot"];
const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3], []];
const charts = new Map();

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const valueOf = (cell) => (cell && cell.dataset.value !== undefined ? Number(cell.dataset.value) : null);

const read = (table) => {
  const rows = [...table.tBodies[0].rows];
  const series = [...table.tHead.rows[0].cells]
    .map((heading, column) => ({ heading, column }))
    .filter(({ heading }) => heading.dataset.drawn)
    .map(({ heading, column }) => ({
      label: heading.textContent.trim(),
      data: rows.map((row) => valueOf(row.cells[column])),
    }));
  return { labels: rows.map((row) => row.cells[0].textContent.trim()), series };
};

const lines = (one, index, all) => {
  const last = index === all.length - 1;
  const paint = color("--series-" + (last ? 7 : (index % 6) + 1));
  return {
    ...one, borderColor: paint, backgroundColor: paint, pointStyle: points[index % points.length], borderDash: dashes[index % dashes.length],
    borderWidth: last ? 3 : 2, pointRadius: 4, spanGaps: true,
  };
};

const bars = (one, index) => ({ ...one, backgroundColor: color(index === 0 ? "--series-3" : "--series-2"), maxBarThickness: 48 });

const stack = (one, index) => ({ ...one, backgroundColor: color(index === 0 ? "--series-1" : "--series-2"), maxBarThickness: 64 });

const options = (kind, unit) => {
  const ink = color("--ink");
  const grid = color("--line");
  const say = words[unit];
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    color: ink,
    interaction: { mode: "index", intersect: false },
    plugins: {
      legend: { display: kind !== "bars", position: "bottom", labels: { color: ink, usePointStyle: kind === "lines" } },
      tooltip: { callbacks: { label: (item) => item.dataset.label + ": " + say.point(item.parsed.y) } },
    },
    scales: {
      x: { stacked: kind === "stack", ticks: { color: ink, autoSkip: true, maxRotation: 60 }, grid: { display: false }, border: { color: grid } },
      y: { stacked: kind === "stack", beginAtZero: true, ticks: { color: ink, callback: say.axis }, grid: { color: grid }, border: { color: grid } },
    },
  };
};

const canvasFor = (table) => {
  const box = document.createElement("div");
  const canvas = document.createElement("canvas");
  box.className = "canvas";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", table.caption.textContent.trim() + ", drawn; the figures are in the table that follows");
  box.append(canvas);
  table.closest(".chart").prepend(box);
  return canvas;
};

const draw = (table) => {
  const kind = table.dataset.chart;
  const { labels, series } = read(table);
  const style = { lines, bars, stack }[kind];
  const drawn = charts.get(table);
  const canvas = drawn ? drawn.canvas : canvasFor(table);
  if (drawn) {
    drawn.destroy();
  }
  charts.set(table, new Chart(canvas, {
    type: kind === "lines" ? "line" : "bar",
    data: { labels, datasets: series.map(style) },
    options: options(kind, table.dataset.unit),
  }));
};

const drawAll = () => document.querySelectorAll("table[data-chart]").forEach(draw);

drawAll();
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
window.addEventListener("beforeprint", () => charts.forEach((chart) => chart.resize()));
