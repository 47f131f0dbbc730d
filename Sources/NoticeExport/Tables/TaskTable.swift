import NoticeKit

/// A checklist as a table for terminals: who does what by when, under the notice's headings.
public struct TaskTable: Sendable {
  private let language: Language
  private let width: Int
  private let isStyled: Bool

  /// - Parameters:
  ///   - width: the room in columns; below 60 the table is as wide as 60.
  ///   - isStyled: whether headings may be set in bold by escape sequences.
  public init(_ language: Language, width: Int, isStyled: Bool = false) {
    self.language = language
    self.width = max(width, 60)
    self.isStyled = isStyled
  }

  /// The table with a title block above and a line break at the end.
  public func text(_ checklist: Checklist) -> String {
    let title = checklist.metadata.title ?? checklist.document
    var lines = LineBreaker(width: width).lines(title).map {
      isStyled ? "\u{1B}[1m\($0)\u{1B}[0m" : $0
    }
    lines += LineBreaker(width: width).lines(
      checklist.subtitle(language, separator: "  "))
    if !checklist.tasks.isEmpty {
      lines.append("")
      lines += table(checklist.tasks).lines(width: width, isStyled: isStyled)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ tasks: [Checklist.Task]) -> PlainTable {
    let kinds = Kind.allCases.filter { kind in
      kind.leastTerminal <= width && tasks.contains { !kind.cell($0, row: 1, language).isEmpty }
    }
    var rows: [PlainTable.Row] = []
    var heading: String?
    for (index, task) in tasks.enumerated() {
      if let next = task.heading, next != heading { rows.append(.heading("【\(next)】")) }
      heading = task.heading
      rows.append(.cells(kinds.map { $0.cell(task, row: index + 1, language) }))
    }
    return PlainTable(columns: kinds.map { $0.column(language, isWide: width >= 140) }, rows: rows)
  }

  /// What a column shows; columns without any content are left out.
  private enum Kind: CaseIterable {
    case row, number, text, parties, time, sectors, slogans

    /// From which width of the terminal on there is room for it.
    var leastTerminal: Int {
      switch self {
      case .row, .number, .text, .parties, .time: return 0
      case .sectors: return 96
      case .slogans: return 140
      }
    }

    /// - Parameter isWide: whether lists get room beside the wording.
    func column(_ language: Language, isWide: Bool) -> PlainTable.Column {
      func column(_ title: TaskColumn, _ minimum: Int, _ maximum: Int) -> PlainTable.Column {
        PlainTable.Column(title: title.heading(language), minimum: minimum, maximum: maximum)
      }
      switch self {
      case .row: return .init(title: "#", minimum: 3, maximum: 4, alignsRight: true)
      case .number: return column(.number, 14, 16)
      case .text: return column(.text, 24, .max)
      case .parties: return column(.responsible, isWide ? 24 : 16, 32)
      case .time: return column(.deadline, 13, 18)
      case .sectors: return column(.sectors, isWide ? 20 : language.choose(12, 14), 28)
      case .slogans: return column(.slogans, 16, 24)
      }
    }

    func cell(_ task: Checklist.Task, row: Int, _ language: Language) -> String {
      switch self {
      case .row: return String(row)
      case .number: return task.number ?? ""
      case .text: return TaskTable.text(of: task, language)
      case .parties: return TaskTable.parties(of: task, language)
      case .time: return TaskTable.time(of: task, language)
      case .sectors: return task.sectorNames(language).joined(separator: "、")
      case .slogans: return task.slogans.map(\.text).joined(separator: "\n")
      }
    }
  }

  /// The wording; what is no plain order says so in front: ［禁止］ for one that only forbids,
  /// ［含禁止］ for one that orders and forbids.
  private static func text(of task: Checklist.Task, _ language: Language) -> String {
    let others = task.modalities.filter { $0 != .obligation }
    guard !others.isEmpty else { return task.text }
    let isMixed = others.count < task.modalities.count
    let label = others.map { $0.name(language) }.joined(separator: "、")
    return "［" + (isMixed ? language.choose("含", "with ") : "") + label + "］" + task.text
  }

  /// One role a line: 牵头：区商务局. The one responsible needs no label when nobody else is named.
  private static func parties(of task: Checklist.Task, _ language: Language) -> String {
    let roles: [(String, [String])] = [
      (language.choose("牵头", "lead"), task.lead),
      (language.choose("责任", "responsible"), task.responsible),
      (language.choose("配合", "support"), task.support),
      (language.choose("督促", "supervised"), task.supervised),
    ]
    let named = roles.filter { !$0.1.isEmpty }
    if named.count == 1 && !task.responsible.isEmpty {
      return task.responsible.joined(separator: "、")
    }
    return named.map { $0 + language.choose("：", ": ") + $1.joined(separator: "、") }
      .joined(separator: "\n")
  }

  /// One time a line, a frequency with its count, a date that can be known behind the words.
  private static func time(of task: Checklist.Task, _ language: Language) -> String {
    task.times.map { time in
      let words = time.type == .every ? time.frequency(language) : time.text
      return time.due.map { "\(words)\n\($0)" } ?? words
    }.joined(separator: "\n")
  }
}
