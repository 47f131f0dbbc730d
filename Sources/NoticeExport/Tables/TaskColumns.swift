/// The columns of a sheet with the headings that they get: what `--columns` chooses.
public struct TaskColumns: Hashable, Sendable {
  /// A column under a heading of the user's: 责任单位 as 承办单位.
  public struct Choice: Hashable, Sendable {
    public var column: TaskColumn
    public var heading: String

    public init(_ column: TaskColumn, heading: String) {
      self.column = column
      self.heading = heading
    }
  }

  /// The columns from left to right; the same one may stand twice.
  public var choices: [Choice]

  /// The columns under their own headings.
  public init(_ columns: [TaskColumn], _ language: Language) {
    choices = columns.map { Choice($0, heading: $0.heading(language)) }
  }

  /// Reads a list of columns: `序号,具体措施,责任单位=承办单位,due`.
  ///
  /// A column is named by its Chinese or English heading or by its key; what follows = is the
  /// heading that it gets. Commas may be full-width.
  public init(parsing list: String, _ language: Language) throws(TaskColumnError) {
    choices = []
    for entry in list.split(whereSeparator: { $0 == "," || $0 == "，" }) {
      let parts = entry.split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "=" || $0 == "＝" })
      let name = TaskColumns.trimmed(parts[0])
      if name.isEmpty && parts.count == 1 { continue }
      guard let column = TaskColumn(name: name) else { throw .unknown(name) }
      let heading = parts.count > 1 ? TaskColumns.trimmed(parts[1]) : ""
      choices.append(
        Choice(column, heading: heading.isEmpty ? column.heading(language) : heading))
    }
    if choices.isEmpty { throw .none }
  }

  /// The headings from left to right.
  public var headings: [String] { choices.map(\.heading) }

  /// The place of a column, from 0, or nil when it is not there.
  func index(of column: TaskColumn) -> Int? {
    choices.firstIndex { $0.column == column }
  }

  private static func trimmed(_ text: Substring) -> String {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{3000}" }
    guard let first = text.firstIndex(where: { !isSpace($0) }),
      let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }
}

/// Why a list of columns cannot be read.
public enum TaskColumnError: Error, Hashable, Sendable {
  /// A name that no column has.
  case unknown(String)
  /// A list without any column.
  case none
}

extension TaskColumnError: CustomStringConvertible {
  public var description: String {
    let names = TaskColumn.allCases.map { "\($0.heading(.zh)) (\($0.rawValue))" }
      .joined(separator: ", ")
    switch self {
    case .unknown(let name): return "unknown column '\(name)'; use one of \(names)"
    case .none: return "no column is named; use some of \(names)"
    }
  }
}

extension TaskColumn {
  /// The column that is called so: `责任单位`, `Responsible` or `responsible`.
  public init?(name: String) {
    let wanted = name.lowercased()
    let found = TaskColumn.allCases.first { column in
      column.rawValue.lowercased() == wanted
        || Language.allCases.contains { column.heading($0).lowercased() == wanted }
    }
    guard let found else { return nil }
    self = found
  }
}
