import NoticeKit

/// In which order the rows of a sheet stand.
public enum TaskOrder: String, Hashable, Sendable, CaseIterable {
  /// As the notice has them.
  case document
  /// By who leads, else by who answers; by pinyin, tasks without either last.
  case party
  /// By the last day; tasks without one last, often recurring ones first among them.
  case due
  /// By sector in the order of the taxonomy; tasks without one last.
  case sector

  /// The tasks in this order; what ranks alike stays as it was.
  public func sorted(_ tasks: [Checklist.Task]) -> [Checklist.Task] {
    switch self {
    case .document: return tasks
    case .party:
      let names = tasks.map { $0.lead.first ?? $0.responsible.first }
      let keys = PinyinOrder.keys(names.compactMap { $0 })
      return ranked(tasks, by: names.map { $0.map { keys[$0] ?? [] } ?? [0xFF] }) {
        $0.lexicographicallyPrecedes($1)
      }
    case .due:
      return ranked(tasks, by: tasks.map(TaskOrder.urgency), <)
    case .sector:
      let places = Dictionary(uniqueKeysWithValues: zip(SectorNames.codes, 0...))
      let ranks = tasks.map { task in
        task.sectors.first.map { places[$0] ?? SectorNames.codes.count } ?? .max
      }
      return ranked(tasks, by: ranks, <)
    }
  }

  private func ranked<Key>(
    _ tasks: [Checklist.Task], by keys: [Key], _ precedes: (Key, Key) -> Bool
  ) -> [Checklist.Task] {
    let order = tasks.indices.sorted { left, right in
      if precedes(keys[left], keys[right]) { return true }
      return precedes(keys[right], keys[left]) ? false : left < right
    }
    return order.map { tasks[$0] }
  }

  /// The last day, and behind all days how the task is bound instead.
  private static func urgency(_ task: Checklist.Task) -> String {
    if let due = task.due { return due }
    guard let rank = task.times.map(\.type.bindingRank).min() else { return "~9" }
    return "~\(rank)"
  }
}
