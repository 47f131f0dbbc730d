import NoticeKit

/// A column of a sheet of tasks.
public enum TaskColumn: String, Hashable, Sendable, CaseIterable {
  case row, number, heading, text, lead, responsible, support, supervised, deadline, due
  case frequency, sectors, slogans, force, status, remarks, evidence, source
  case document, issuer, title, documentNumber, date, actions, id

  /// The columns of the sheet that offices file: from the clause to where it is printed.
  ///
  /// - Parameter withSource: whether a column tells the notices apart.
  public static func sheet(withSource: Bool) -> [TaskColumn] {
    var columns: [TaskColumn] = [
      .row, .number, .heading, .text, .lead, .responsible, .support, .deadline, .due, .frequency,
      .sectors, .slogans, .force, .status, .remarks, .evidence,
    ]
    if withSource { columns.insert(.source, at: 1) }
    return columns
  }

  /// The heading of the column: 牵头单位.
  public func heading(_ language: Language) -> String {
    switch self {
    case .row: return language.choose("序号", "No.")
    case .number: return language.choose("条款", "Clause")
    case .heading: return language.choose("重点任务", "Heading")
    case .text: return language.choose("具体措施", "Measure")
    case .lead: return language.choose("牵头单位", "Lead")
    case .responsible: return language.choose("责任单位", "Responsible")
    case .support: return language.choose("配合单位", "Support")
    case .supervised: return language.choose("督促对象", "Supervised")
    case .deadline: return language.choose("完成时限", "Deadline")
    case .due: return language.choose("截止日期", "Due")
    case .frequency: return language.choose("频次", "Frequency")
    case .sectors: return language.choose("行业领域", "Sectors")
    case .slogans: return language.choose("责任口号", "Slogans")
    case .force: return language.choose("性质", "Force")
    case .status: return language.choose("完成情况", "Status")
    case .remarks: return language.choose("备注", "Remarks")
    case .evidence: return language.choose("出处", "Evidence")
    case .source: return language.choose("来源", "Source")
    case .document: return language.choose("文件", "File")
    case .issuer: return language.choose("发文机关", "Issuer")
    case .title: return language.choose("标题", "Title")
    case .documentNumber: return language.choose("文号", "Document number")
    case .date: return language.choose("发文日期", "Issued")
    case .actions: return language.choose("工作事项", "Actions")
    case .id: return language.choose("编号", "ID")
    }
  }

  /// What stands in the column for a task; the empty string where there is nothing.
  ///
  /// - Parameter row: the number of the row, from 1.
  public func cell(_ task: Checklist.Task, row: Int, _ language: Language) -> String {
    switch self {
    case .row: return String(row)
    case .number: return task.number ?? ""
    case .heading: return task.heading ?? ""
    case .text: return task.text
    case .lead: return task.lead.joined(separator: "、")
    case .responsible: return task.responsible.joined(separator: "、")
    case .support: return task.support.joined(separator: "、")
    case .supervised: return task.supervised.joined(separator: "、")
    case .deadline:
      return task.times.filter { $0.type != .every }.map(\.text).joined(separator: "；")
    case .due: return task.due ?? ""
    case .frequency:
      return task.times.filter { $0.type == .every }.map { $0.frequency(language) }
        .joined(separator: "；")
    case .sectors:
      return task.sectorNames(language).joined(separator: language.choose("、", ", "))
    case .slogans: return task.slogans.map(\.text).joined(separator: "；")
    case .force:
      return task.modalities.map { $0.name(language) }
        .joined(separator: language.choose("、", ", "))
    case .status: return TaskStatus.notStarted.name(language)
    case .remarks: return ""
    case .evidence: return task.evidence
    case .source: return task.documentNumber ?? task.title ?? task.document
    case .document: return task.document
    case .issuer: return task.issuer ?? ""
    case .title: return task.title ?? ""
    case .documentNumber: return task.documentNumber ?? ""
    case .date: return task.date ?? ""
    case .actions: return task.actions.joined(separator: "；")
    case .id: return task.id
    }
  }
}

extension Checklist.Task {
  /// The task's name within its notice: s25.
  var ownName: String {
    id.hasPrefix(document + "/") ? String(id.dropFirst(document.count + 1)) : id
  }

  /// The statement and where it stands: s25 1201-1330.
  var evidence: String { "\(ownName) \(span.start)-\(span.end)" }

  /// All times, the one that binds most first.
  var times: [DeadlineMention] { (deadline.map { [$0] } ?? []) + deadlines }

  /// The last day, ISO 8601, of the time that binds most among those that have one.
  var due: String? { times.lazy.compactMap(\.due).first }

  func sectorNames(_ language: Language) -> [String] {
    sectors.map { language == .zh ? SectorNames.name(of: $0) ?? $0 : $0 }
  }
}

extension DeadlineMention {
  /// How often, as printed and counted: 每季度至少1次.
  func frequency(_ language: Language) -> String {
    guard let times else { return text }
    switch (times.min, times.max) {
    case (let min?, let max?) where min == max:
      return text + language.choose("\(min)次", " (\(min) times)")
    case (let min?, let max?):
      return text + language.choose("\(min)至\(max)次", " (\(min) to \(max))")
    case (let min?, nil): return text + language.choose("至少\(min)次", " (at least \(min))")
    case (nil, let max?): return text + language.choose("至多\(max)次", " (at most \(max))")
    case (nil, nil): return text
    }
  }
}

extension Statement.Modality {
  /// The name for people: 禁止.
  func name(_ language: Language) -> String {
    switch self {
    case .obligation: return language.choose("要求", "obligation")
    case .prohibition: return language.choose("禁止", "prohibition")
    case .permission: return language.choose("允许", "permission")
    case .encouragement: return language.choose("鼓励", "encouragement")
    }
  }
}
