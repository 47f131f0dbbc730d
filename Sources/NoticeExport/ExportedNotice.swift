import NoticeKit

/// A notice with its checklist: what every format is written from.
public struct ExportedNotice: Hashable, Sendable {
  public var notice: Notice
  public var checklist: Checklist

  public init(_ notice: Notice, checklist: Checklist) {
    self.notice = notice
    self.checklist = checklist
  }

  /// Makes the checklist as well.
  public init(_ notice: Notice, granularity: Checklist.Granularity = .directive) {
    self.init(notice, checklist: Checklist(notice, granularity: granularity))
  }
}

extension Metadata {
  /// What people call the notice by: its number, else its title.
  var citation: String? { documentNumber?.text ?? title }
}
