extension ComparisonPage {
  static let style = """
    header { padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
    header nav { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; margin-top: .4rem; }
    main { padding: 0 1rem 3rem; max-width: 1500px; margin: 0 auto; }
    section { margin-top: 1.75rem; } h2 { font-size: 1.1rem; }
    .wide, .chart { overflow-x: auto; max-width: 100%; }
    table { border-collapse: collapse; font-size: .9rem; line-height: 1.6; min-width: 50%; }
    th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
    th { background: var(--panel); } td.number, td.sign { text-align: center; white-space: nowrap; }
    td.zero { color: var(--line); } td.stronger { background: var(--deadline); }
    td.weaker { background: var(--party); } td.reference { color: var(--soft); }
    #requirements td:nth-child(2) { min-width: 20rem; } #notices td:nth-child(3) { min-width: 14rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
    figure { margin: 0; max-width: 100%; } figcaption { font-weight: bold; margin-bottom: .25rem; }
    svg { display: block; max-width: none; } svg text { fill: var(--ink); font-size: 12px; }
    svg .axis { fill: var(--soft); } svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
    svg .light { fill: var(--paper); } svg .cell { fill: var(--accent); stroke: none; }
    svg .none { fill: none; stroke: var(--line); stroke-width: .5; }
    svg .lacking .cell { stroke: var(--warn); stroke-width: 2; }
    svg .grid { stroke: var(--line); } svg .point { fill: var(--accent); fill-opacity: .55; stroke: var(--accent); }
    .s0 { fill: #3b73b9; } .s1 { fill: #c4573a; } .s2 { fill: #6a9f58; } .s3 { fill: #a57fc1; } .s4 { fill: #b9b6ad; }
    .filters { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: center; margin: .25rem 0 .75rem; font-size: .9rem; }
    .filters select { max-width: 14rem; } output { color: var(--soft); }
    .card { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); gap: 0 1.25rem; border: 1px solid var(--line);
      border-radius: 6px; padding: .6rem .9rem; margin-bottom: .6rem; }
    .card[hidden] { display: none; } .card p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
    .place { font-size: .85rem; color: var(--soft); } .member + .member { border-top: 1px solid var(--line); padding-top: .4rem; margin-top: .4rem; }
    .badge { border: 1px solid var(--line); border-radius: 3px; padding: 0 .35rem; color: var(--ink); }
    .badge.stronger, .changes .stronger { background: var(--deadline); } .badge.weaker, .changes .weaker { background: var(--party); }
    .badge.added { background: var(--sector); }
    ins { background: var(--sector); text-decoration: underline; text-decoration-color: #2e7d32; text-underline-offset: 3px; }
    del { background: var(--slogan); text-decoration: line-through; text-decoration-thickness: 1px; }
    .changes { list-style: none; margin: .2rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .4rem; font-size: .85rem; }
    .changes li { border: 1px solid var(--line); border-radius: 3px; padding: 0 .4rem; overflow-wrap: anywhere; }
    @media (max-width: 800px) { .card { grid-template-columns: minmax(0, 1fr); } .side + .side { border-top: 2px solid var(--line); padding-top: .4rem; } }
    @media print { header nav, .filters { display: none; } main { max-width: none; padding: 0; } body { font-size: 9pt; }
      table { font-size: 8pt; } tr, figure, .card { break-inside: avoid; } thead { display: table-header-group; }
      .wide, .chart { overflow: visible; } svg { max-width: 100%; height: auto; }
      @page { size: A4 landscape; margin: 12mm; } }

    """

  /// The script: filters over the cards, and printing.
  var script: String {
    """
    const cards = Array.from(document.querySelectorAll('.card'));
    const field = (id) => document.getElementById(id);
    const value = (id) => (field(id) ? field(id).value : '');
    function fits(card, notice, relation) {
      const states = card.dataset.states.split(' ');
      if (!field('f-notice')) return !relation || states.includes(relation);
      const own = states.filter((state) => !notice || state.startsWith(notice + ':'));
      if (relation === 'missing') return Boolean(notice) && own.length === 0;
      if (relation === 'has' || !relation) return own.length > 0;
      return own.some((state) => state.endsWith(':' + relation));
    }
    function filter() {
      const words = value('f-text').trim().toLowerCase().split(/\\s+/).filter(Boolean);
      const notice = value('f-notice'), relation = value('f-relation'), sector = value('f-sector');
      let shown = 0;
      for (const card of cards) {
        const text = card.textContent.toLowerCase();
        const isShown = words.every((word) => text.includes(word))
          && (!sector || card.dataset.sectors.split(' ').includes(sector)) && fits(card, notice, relation);
        card.hidden = !isShown;
        if (isShown) shown += 1;
      }
      field('count').textContent = shown + ' / ' + cards.length;
    }
    const form = document.querySelector('.filters');
    form.addEventListener('input', filter);
    form.addEventListener('change', filter);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(filter));
    field('print').addEventListener('click', () => print());
    filter();

    """
  }
}
