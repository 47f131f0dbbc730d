#if Excel
  import NoticeKit

  extension IndexSheet {
    /// 责任单位: one row a party, those with most tasks first, by pinyin among equals.
    static func parties(_ book: TaskWorkbook) -> IndexSheet {
      let language = book.language
      let kinds = book.partyKinds
      var collector = Collector(figureCount: 4)
      for (index, task) in book.tasks.enumerated() {
        let roles = [task.lead, task.responsible, task.support, task.supervised]
        for (role, names) in roles.enumerated() {
          for name in names { collector.add(task, index + 1, to: name, figure: role) }
        }
      }
      let keys = PinyinOrder.keys(collector.entries.map(\.name))
      let entries = collector.entries.sorted { left, right in
        if left.tasks.count != right.tasks.count { return left.tasks.count > right.tasks.count }
        return keys[left.name]!.lexicographicallyPrecedes(keys[right.name]!)
      }
      return IndexSheet(
        title: language.choose("责任单位任务统计", "Tasks by party"),
        nameHeading: language.choose("单位", "Party"),
        detail: .init(language.choose("类别", "Kind"), 8...14), detailStyle: SheetStyle.centered,
        figureHeadings: [
          language.choose("牵头", "Leads"), language.choose("责任", "Answers"),
          language.choose("配合", "Supports"), language.choose("被督促", "Supervised"),
        ],
        hasSources: book.notices.count > 1,
        entries: entries.map { entry in
          var entry = entry
          entry.detail = kinds[entry.name]?.name(language) ?? ""
          return entry
        }, language: language)
    }

    /// 行业领域: one row a sector in the order of the taxonomy, with who leads and answers in it.
    static func sectors(_ book: TaskWorkbook) -> IndexSheet {
      let language = book.language
      var collector = Collector(figureCount: 0)
      var parties: [String: [String]] = [:]
      for (index, task) in book.tasks.enumerated() {
        for code in task.sectors {
          collector.add(task, index + 1, to: code, figure: nil)
          for name in task.lead + task.responsible
          where !(parties[code]?.contains(name) ?? false) {
            parties[code, default: []].append(name)
          }
        }
      }
      let places = Dictionary(uniqueKeysWithValues: zip(SectorNames.codes, 0...))
      let entries = collector.entries.enumerated().sorted { left, right in
        (places[left.element.name] ?? .max, left.offset)
          < (places[right.element.name] ?? .max, right.offset)
      }
      return IndexSheet(
        title: language.choose("行业领域任务统计", "Tasks by sector"),
        nameHeading: TaskColumn.sectors.heading(language),
        detail: .init(language.choose("牵头及责任单位", "Leading and responsible"), 16...60),
        detailStyle: SheetStyle.text,
        figureHeadings: [], hasSources: book.notices.count > 1,
        entries: entries.map { _, entry in
          var entry = entry
          entry.detail = parties[entry.name, default: []].joined(separator: "、")
          entry.name = language.choose(SectorNames.name(of: entry.name) ?? entry.name, entry.name)
          return entry
        }, language: language)
    }

    /// Gathers the entries by name in order of first appearance.
    private struct Collector {
      let figureCount: Int
      private(set) var entries: [Entry] = []
      private var places: [String: Int] = [:]

      init(figureCount: Int) { self.figureCount = figureCount }

      mutating func add(_ task: Checklist.Task, _ number: Int, to name: String, figure: Int?) {
        let place = places[name] ?? entries.count
        if place == entries.count {
          places[name] = place
          entries.append(Entry(name: name, figures: Array(repeating: 0, count: figureCount)))
        }
        if let figure { entries[place].figures[figure] += 1 }
        if entries[place].tasks.last == number { return }  // in another role as well
        entries[place].tasks.append(number)
        if let due = task.due { entries[place].due = min(due, entries[place].due ?? due) }
        let source = TaskColumn.source.cell(task, row: number, .zh)
        if !entries[place].sources.contains(source) { entries[place].sources.append(source) }
      }
    }
  }

  extension TaskWorkbook {
    /// What each party is, by its name; the first mention tells.
    fileprivate var partyKinds: [String: PartyMention.Kind] {
      var kinds: [String: PartyMention.Kind] = [:]
      for notice in notices {
        let statements = notice.notice.statements + notice.notice.tableDirectives
        for party in statements.lazy.flatMap(\.parties)
        where kinds[party.text] == nil {
          kinds[party.text] = party.kind
        }
      }
      return kinds
    }
  }
#endif
