extension NoticePage {
  static let style = """
    body { height: 100vh; display: flex; flex-direction: column; }
    header { padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
    .columns { flex: 1; min-height: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr) 24rem; }
    nav, main, aside { overflow: auto; padding: 1rem; }
    nav, aside { background: var(--panel); font-size: .9rem; }
    nav { border-right: 1px solid var(--line); } aside { border-left: 1px solid var(--line); }
    nav ol, aside ol { margin: 0; padding: 0; list-style: none; }
    nav li { margin-bottom: .3rem; line-height: 1.5; } nav a { color: inherit; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    aside li { border-bottom: 1px solid var(--line); padding: .5rem 0; line-height: 1.6; }
    aside a { color: inherit; text-decoration: none; } aside a:hover { text-decoration: underline; }
    main { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; padding-inline: clamp(1rem, 4vw, 3rem);
      font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; font-size: 1.05rem; }
    .legend { margin: .4rem 0 0; display: flex; flex-wrap: wrap; gap: .4rem 1rem; font-size: .9rem; }
    .legend label { padding: 0 .4rem; border-radius: 3px; }
    .directive { cursor: pointer; } .directive:hover { background: color-mix(in srgb, var(--accent) 8%, transparent); }
    :target { background: color-mix(in srgb, var(--accent) 18%, transparent); }
    .m { border-radius: 2px; }
    .m.party { background: var(--party); border-bottom: 2px solid var(--accent); }
    .m.deadline { background: var(--deadline); border-bottom: 2px dotted #c26a00; }
    .m.sector { background: var(--sector); border-bottom: 2px dashed #2e7d32; }
    .m.slogan { background: var(--slogan); border-bottom: 3px double #a03a85; }
    .hide-party .m.party, .hide-deadline .m.deadline, .hide-sector .m.sector, .hide-slogan .m.slogan {
      background: none; border-bottom-color: transparent; }
    .facts span { display: inline-block; padding: 0 .35rem; border-radius: 3px; margin: 0 .2rem .15rem 0; }
    .facts .party { background: var(--party); color: var(--ink); }
    .facts .deadline { background: var(--deadline); color: var(--ink); }
    .facts .sector { background: var(--sector); color: var(--ink); }
    @media (max-width: 900px) { body { height: auto; } .columns { display: block; }
      nav, aside { max-height: 45vh; } main { overflow: visible; } }
    @media print { body { height: auto; display: block; } .columns { display: block; } nav, .legend { display: none; }
      nav, main, aside { overflow: visible; } aside { break-before: page; } }

    """

  static let script = """
    for (const box of document.querySelectorAll('.legend input')) {
      box.addEventListener('change', () => {
        document.getElementById('text').classList.toggle('hide-' + box.dataset.kind, !box.checked);
      });
    }
    function toTask(event) {
      const statement = event.target.closest('.directive');
      if (!statement || String(getSelection())) return;
      const task = document.getElementById('t-' + statement.id);
      if (!task) return;
      location.hash = 't-' + statement.id;
      task.scrollIntoView({ block: 'center' });
      const link = task.querySelector('a');
      if (link) link.focus({ preventScroll: true });
    }
    const text = document.getElementById('text');
    text.addEventListener('click', toTask);
    text.addEventListener('keydown', (event) => { if (event.key === 'Enter') toTask(event); });

    """
}
