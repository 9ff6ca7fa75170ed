// Puts the newest requests into the page, once a second, for as long as it is looked at.
const table = document.getElementById("ledger");
async function refresh() {
  if (!document.hidden) {
    try {
      const answer = await fetch("/ledger");
      if (answer.ok) table.innerHTML = await answer.text();
      table.classList.remove("gone");
    } catch {
      table.classList.add("gone");
    }
  }
  setTimeout(refresh, 1000);
}
if (table) setTimeout(refresh, 1000);
