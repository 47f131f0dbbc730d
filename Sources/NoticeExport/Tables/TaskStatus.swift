/// How far a task has come: 完成情况.
public enum TaskStatus: String, Hashable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done, overdue

  /// The name for people: 未开始.
  public func name(_ language: Language) -> String {
    switch self {
    case .notStarted: return language.choose("未开始", "Not started")
    case .inProgress: return language.choose("进行中", "In progress")
    case .done: return language.choose("已完成", "Done")
    case .overdue: return language.choose("逾期", "Overdue")
    }
  }
}
