/// A notice among others: what tables and groups are made by.
public struct ComparedNotice: Hashable, Sendable {
  /// The name that the caller gave the notice.
  public var id: String
  public var title: String?
  /// 发文机关, as in the metadata.
  public var issuers: [String]
  public var genre: String?
  /// Date of issue, ISO 8601.
  public var date: String?
  /// The year of issue, from the date or else from the document number.
  public var year: Int?
  /// The place that the issuer governs: 青川市望山县.
  public var region: String?
  public var level: AdministrativeLevel?
  /// 发文字号 as printed.
  public var documentNumber: String?
  /// The notice's statements in `Comparison.statements`, in document order.
  public var statements: Range<Int>
  /// The notice's slogans, headings included, in document order.
  public var slogans: [SloganMention]

  init(_ notice: Notice, statements: Range<Int>) {
    let metadata = notice.metadata
    id = notice.id
    title = metadata.title
    issuers = metadata.issuers
    genre = metadata.genre
    date = metadata.date
    year = metadata.date.flatMap { Int($0.prefix(4)) } ?? metadata.documentNumber?.year
    region = metadata.region ?? metadata.title.flatMap { Region.prefix(of: $0) }
    level = AdministrativeLevel(issuer: metadata.issuers.first ?? metadata.title, region: region)
    documentNumber = metadata.documentNumber?.text
    self.statements = statements
    slogans = notice.slogans
  }

  /// What people call the notice in a table: its place, else its issuer, else its id.
  public var label: String { region ?? issuers.first ?? id }
}

/// A statement of a notice among others; the directives among them are what is aligned.
public struct ComparedStatement: Hashable, Sendable {
  /// The notice's place in `Comparison.notices`.
  public var notice: Int
  /// The statement's id in its notice: `s25`.
  public var id: String
  public var kind: Statement.Kind
  /// The path of its item, or nil outside the outline.
  public var item: String?
  /// The item as people cite it: 二（6）.
  public var number: String?
  /// The heading of the item or of the nearest outer one.
  public var heading: String?
  /// The outermost item it stands under, as a place in the outline's first level: `2`, `A1.2`.
  public var chapter: String?
  public var chapterHeading: String?
  /// The wording, without the layout's white space.
  public var text: String
  /// Where it stands in its source.
  public var span: SourceSpan
  public var modalities: [Statement.Modality]
  public var parties: [Party]
  public var deadlines: [Deadline]
  /// Codes of the sectors, each once: `fire`.
  public var sectors: [String]
  /// Ids of the slogans in the wording, each once.
  public var slogans: [String]
  /// Whether the wording has a number that is a measure: 95%, 3次, 2小时; dates and names do not count.
  public var hasNumber: Bool

  public var isDirective: Bool { kind == .directive }

  /// A party of a directive.
  public struct Party: Hashable, Sendable {
    /// As printed: 各镇（街道）.
    public var text: String
    public var kind: PartyMention.Kind
    public var role: PartyMention.Role
    /// `statement` where the wording names it, else where it was taken from.
    public var source: PartyMention.Origin
  }

  /// A time that binds a directive.
  public struct Deadline: Hashable, Sendable {
    /// As printed: 2024年6月底前.
    public var text: String
    public var type: DeadlineMention.Kind
    /// EDTF, ISO 8601 duration or repeating interval, or nil.
    public var value: String?
    public var times: DeadlineMention.Times?
    /// The last day, ISO 8601, when one can be known.
    public var due: String?
  }
}
