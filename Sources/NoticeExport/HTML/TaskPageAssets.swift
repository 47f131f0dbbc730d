extension TaskPage {
  static let style = """
    header { padding: .75rem 1rem; position: sticky; top: 0; background: var(--paper); z-index: 1;
      border-bottom: 1px solid var(--line); max-height: 60vh; overflow: auto; }
    .filters { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: center; margin-top: .5rem; font-size: .9rem; }
    .filters select { max-width: 14rem; } output { color: var(--soft); }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.6; }
    th, td { border-bottom: 1px solid var(--line); padding: .4rem .5rem; text-align: left; vertical-align: top; }
    th { background: var(--panel); white-space: nowrap; }
    .c-text { min-width: 18rem; } .c-heading { min-width: 7rem; } .c-due, .c-number { white-space: nowrap; }
    .c-responsible { min-width: 9rem; } .c-lead, .c-support, .c-slogans, .c-sectors { min-width: 6rem; }
    td.note textarea { width: 8rem; resize: vertical; field-sizing: content; }
    tr.done td:not(.status):not(.note) { color: var(--soft); text-decoration: line-through; }
    tr.late .c-due { color: var(--warn); font-weight: bold; } tr.late .c-due::after { content: " !"; }
    tr[hidden] { display: none; }
    @media (max-width: 800px) { header { position: static; max-height: none; }
      thead { display: none; } tr { display: block; border-bottom: 6px solid var(--panel); padding: .4rem .6rem; }
      td { display: block; border: 0; padding: .1rem 0; } td:empty { display: none; }
      td[data-label]::before { content: attr(data-label) "："; color: var(--soft); } td.check { float: right; }
      .c-text { min-width: 0; font-size: 1rem; } .c-text::before { content: "" !important; } }
    @media print { .filters { display: none; } header { position: static; } th { position: static; }
      table { font-size: 8pt; } tr { break-inside: avoid; } thead { display: table-header-group; }
      td.note textarea, td.status select { border: 0; appearance: none; background: none; padding: 0; }
      @page { size: A4 landscape; margin: 12mm; } }

    """

  /// The script, with the words of the page's language put in.
  var script: String {
    let done = TaskStatus.done.rawValue
    let count = language.choose("项", " tasks")
    let late = TaskStatus.overdue.name(language)
    return """
      const rows = Array.from(document.querySelectorAll('#tasks tbody tr'));
      const field = (id) => document.getElementById(id);
      const key = (row) => 'noticekit:' + row.dataset.id;
      // Storage may be forbidden (a page opened from a file in a strict browser); the page works without.
      const memory = new Map();
      const load = (row) => {
        try { return JSON.parse(localStorage.getItem(key(row))) || {}; } catch { return memory.get(key(row)) || {}; }
      };
      const store = (row, state) => {
        memory.set(key(row), state);
        try { localStorage.setItem(key(row), JSON.stringify(state)); } catch { /* kept in memory */ }
      };
      const pad = (number) => String(number).padStart(2, '0');
      const iso = (date) => date.getFullYear() + '-' + pad(date.getMonth() + 1) + '-' + pad(date.getDate());
      const today = iso(new Date());
      const soon = iso(new Date(Date.now() + 30 * 864e5));
      function show(row) {
        const status = row.querySelector('.status select').value;
        row.querySelector('.check input').checked = status === '\(done)';
        row.classList.toggle('done', status === '\(done)');
        row.classList.toggle('late', status !== '\(done)' && Boolean(row.dataset.due) && row.dataset.due < today);
      }
      function keep(row) {
        store(row, { status: row.querySelector('.status select').value, note: row.querySelector('textarea').value });
        show(row);
      }
      const tests = {
        overdue: (row) => row.classList.contains('late'),
        month: (row) => row.dataset.due >= today && row.dataset.due <= soon,
        dated: (row) => Boolean(row.dataset.due),
        every: (row) => Boolean(row.dataset.every),
        none: (row) => !row.dataset.timed,
      };
      function filter() {
        const words = field('f-text').value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
        const party = field('f-party').value, sector = field('f-sector').value;
        const due = field('f-due').value, status = field('f-status').value;
        let shown = 0;
        for (const row of rows) {
          const text = (row.textContent + row.querySelector('textarea').value).toLowerCase();
          const fits = words.every((word) => text.includes(word))
            && (!party || row.dataset.parties.split('\\n').includes(party))
            && (!sector || row.dataset.sectors.split('\\n').includes(sector))
            && (!due || tests[due](row))
            && (!status || row.querySelector('.status select').value === status);
          row.hidden = !fits;
          if (fits) shown += 1;
        }
        field('count').textContent = shown + ' / ' + rows.length + '\(count)';
      }
      for (const row of rows) {
        const state = load(row);
        const status = row.querySelector('.status select');
        if (state.status) status.value = state.status;
        if (!status.value) status.selectedIndex = 0;
        row.querySelector('textarea').value = state.note || '';
        show(row);
        row.querySelector('.check input').addEventListener('change', (event) => {
          status.value = event.target.checked ? '\(done)' : status.options[0].value;
          keep(row);
        });
        status.addEventListener('change', () => keep(row));
        row.querySelector('textarea').addEventListener('input', () => keep(row));
      }
      for (const id of ['f-text', 'f-party', 'f-sector', 'f-due', 'f-status']) {
        field(id).addEventListener('input', filter);
        field(id).addEventListener('change', filter);
      }
      field('reset').addEventListener('click', () => {
        for (const id of ['f-text', 'f-party', 'f-sector', 'f-due', 'f-status']) field(id).value = '';
        filter();
      });
      field('print').addEventListener('click', () => print());
      const quote = (cell) => {
        const text = /^[=+\\-@\\t\\r]/.test(cell) ? "'" + cell : cell;
        return /[",\\r\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
      };
      function csv() {
        const heads = Array.from(document.querySelectorAll('#tasks thead th')).slice(1).map((cell) => cell.textContent);
        const lines = rows.filter((row) => !row.hidden).map((row) => {
          const cells = Array.from(row.querySelectorAll('td')).slice(1, -2).map((cell) => cell.textContent);
          const status = row.querySelector('.status select');
          const told = row.classList.contains('late') ? '\(late)' : status.selectedOptions[0].textContent;
          return [...cells, told, row.querySelector('textarea').value];
        });
        return '\\ufeff' + [heads, ...lines].map((cells) => cells.map(quote).join(',') + '\\r\\n').join('');
      }
      field('export').addEventListener('click', () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv' }));
        link.download = document.title.slice(0, 60) + '.csv';
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      });
      filter();

      """
  }
}
