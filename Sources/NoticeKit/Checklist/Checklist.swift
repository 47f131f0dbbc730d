/// A notice as a list of duties to file and to tick off (contract `noticekit.task/1`).
public struct Checklist: Hashable, Sendable {
  /// The id of the notice: `002`.
  public var document: String
  /// Head of the notice, for the title block of a sheet.
  public var metadata: Metadata
  /// The rows in document order.
  public var tasks: [Task]

  /// What one row stands for.
  public enum Granularity: String, Hashable, Sendable, CaseIterable {
    /// A numbered item with all its directives.
    case item
    /// A directive; the usual checklist.
    case directive
    /// One thing to be done within a directive; a directive without any is a row itself.
    case action
  }

  /// One row: what is to be done, by whom, by when.
  public struct Task: Hashable, Sendable {
    /// Notice and statement: `002/s25`; by item `002/2.6`, by action `002/s25.1`.
    public var id: String
    /// The id of the notice.
    public var document: String
    /// The issuing bodies, joined with 、.
    public var issuer: String?
    public var title: String?
    public var documentNumber: String?
    /// Date of issue, ISO 8601.
    public var date: String?
    /// The item as people cite it: 二（6）; nil outside the outline.
    public var number: String?
    /// The item's path: `2.6`.
    public var path: String?
    /// The heading that the row stands under: the item's own or the nearest outer one.
    public var heading: String?
    /// The wording, without the layout's white space.
    public var text: String
    /// The things to be done, as printed: 认真履行职责.
    public var actions: [String]
    public var modalities: [Statement.Modality]
    /// 牵头单位.
    public var lead: [String]
    /// 责任单位.
    public var responsible: [String]
    /// 配合单位.
    public var support: [String]
    /// Who acts under someone else's watch (督促企业落实…).
    public var supervised: [String]
    /// Where the responsible parties were found, or nil without any; `addressees` is a guess.
    public var responsibleSource: PartyMention.Origin?
    /// The time that binds most, or nil.
    public var deadline: DeadlineMention?
    /// The other times, in document order.
    public var deadlines: [DeadlineMention]
    /// Codes of the taxonomy: `fire`; `SectorNames` has the names.
    public var sectors: [String]
    /// The slogans in the wording.
    public var slogans: [SloganMention]
    /// The statements that the row is made of: `["s25"]`.
    public var statements: [String]
    public var span: SourceSpan
  }

  /// Makes the checklist of a notice.
  public init(_ notice: Notice, granularity: Granularity = .directive) {
    document = notice.id
    metadata = notice.metadata
    tasks = TaskBuilder(notice).tasks(granularity)
  }
}

extension DeadlineMention.Kind {
  /// How much a time binds, 0 most: 9月30日前 before 每年 before 立即.
  public var bindingRank: Int {
    switch self {
    case .by: return 0
    case .within: return 1
    case .during: return 2
    case .from: return 3
    case .every: return 4
    case .immediate: return 5
    }
  }
}
