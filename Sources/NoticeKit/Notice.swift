/// One notice as structure: what `noticekit parse` prints (contract `noticekit.notice/1`).
///
/// All spans count Unicode scalars of the decoded source; all texts are as printed there, without
/// the white space of the layout.
public struct Notice: Hashable, Sendable {
  /// The name that the caller gave the notice, for instance the file's name without extension.
  public var id: String
  public var source: Source
  public var metadata: Metadata
  /// The numbered outline in document order.
  public var items: [Item]
  /// The body text outside headings, cut into statements, in document order.
  public var statements: [Statement]
  /// The rows of tables that share out tasks, as directives of their own (`t1`, `t2` …); tables are
  /// no statements.
  public var tableDirectives: [Statement]
  /// Responsibility slogans and other formulae, headings included, in document order.
  public var slogans: [SloganMention]
  /// What was odd about the input; never a reason to stop.
  public var diagnostics: [Diagnostic]

  public init(
    id: String, source: Source, metadata: Metadata, items: [Item], statements: [Statement],
    tableDirectives: [Statement] = [], slogans: [SloganMention], diagnostics: [Diagnostic]
  ) {
    self.id = id
    self.source = source
    self.metadata = metadata
    self.items = items
    self.statements = statements
    self.tableDirectives = tableDirectives
    self.slogans = slogans
    self.diagnostics = diagnostics
  }

  /// Where the text came from.
  public struct Source: Hashable, Sendable {
    /// The path as given, or nil for standard input and embedded use.
    public var path: String?
    /// `text`, `markdown`, …
    public var format: String
    /// The encoding that was read, in IANA's spelling, lower case: `utf-8`, `gb18030`, `utf-16le`.
    public var encoding: String
    /// What made text of the file, as `docx` or `pdftotext -layout`, or nil for plain text.
    public var converter: String?
    /// SHA-256 of the bytes read, in hexadecimal, or nil when there were none (embedded use).
    public var sha256: String?
    /// The length of the decoded text in Unicode scalars.
    public var length: Int

    public init(
      path: String? = nil, format: String = "text", encoding: String = "utf-8",
      converter: String? = nil, sha256: String? = nil, length: Int = 0
    ) {
      self.path = path
      self.format = format
      self.encoding = encoding
      self.converter = converter
      self.sha256 = sha256
      self.length = length
    }
  }
}

/// What the head, the signature and the imprint of a notice say of it (GB/T 9704-2012).
public struct Metadata: Hashable, Sendable {
  /// 文种: 通知, 意见, 讲话 …
  public var genre: String?
  /// 标题, lines joined, without white space.
  public var title: String?
  /// 发文机关, full names as printed, without 文件.
  public var issuers: [String] = []
  /// 发文字号.
  public var documentNumber: DocumentNumber?
  /// 成文日期, ISO 8601 (`2014-06-17`).
  public var date: String?
  /// 主送机关, split at top-level commas.
  public var addressees: [String] = []
  /// 抄送机关 and the 送/发/报 lists of a bulletin.
  public var copies: [String] = []
  /// The place that the issuer governs: 郑州市惠济区.
  public var region: String?
  /// 密级和保密期限: 机密★1年.
  public var securityClassification: String?
  /// 紧急程度: 特急, 加急, 特提 …
  public var urgency: String?
  /// 签发人.
  public var signatory: String?
  /// 期号 of a bulletin as printed: 第49期.
  public var issue: String?

  public init() {}

  /// A document number in its parts: 惠政文〔2014〕53号 is agency 惠政文, year 2014, sequence 53.
  public struct DocumentNumber: Hashable, Sendable {
    /// As printed, without white space.
    public var text: String
    public var agency: String?
    public var year: Int?
    /// nil where the number was left blank.
    public var sequence: Int?

    public init(text: String, agency: String?, year: Int?, sequence: Int?) {
      self.text = text
      self.agency = agency
      self.year = year
      self.sequence = sequence
    }
  }
}

/// A numbered unit of the outline.
public struct Item: Hashable, Sendable {
  /// Ordinals from the root, dot-separated: `2.4`, `A1.2`.
  public var path: String
  /// As printed: `4.`, `（一）`, `一是`; for an embedded document what opens it (附件1).
  public var marker: String
  public var ordinal: Int
  /// The number of ordinals in the path.
  public var level: Int
  /// The title without marker and closing punctuation, or nil.
  public var heading: String?
  /// Where the heading stands, or nil without a heading.
  public var headingSpan: SourceSpan?
  /// From the marker to the end of the item's content, its child items included.
  public var span: SourceSpan

  public init(
    path: String, marker: String, ordinal: Int, level: Int, heading: String?,
    headingSpan: SourceSpan?, span: SourceSpan
  ) {
    self.path = path
    self.marker = marker
    self.ordinal = ordinal
    self.level = level
    self.heading = heading
    self.headingSpan = headingSpan
    self.span = span
  }
}

/// A sentence or clause of the body that stands between 。；！？ and item boundaries.
public struct Statement: Hashable, Sendable {
  /// `s1`, `s2` … in document order.
  public var id: String
  /// The path of the item it belongs to, or nil outside the outline.
  public var item: String?
  public var kind: Kind
  /// Empty unless `kind` is `directive`.
  public var modalities: [Modality]
  public var text: String
  public var span: SourceSpan
  public var parties: [PartyMention]
  public var deadlines: [DeadlineMention]
  public var sectors: [SectorMention]
  public var actions: [ActionMention]
  /// Why the statement was read as it was, in order, for `noticekit explain`.
  public var rules: [String]

  public init(
    id: String, item: String?, kind: Kind, modalities: [Modality], text: String, span: SourceSpan,
    parties: [PartyMention] = [], deadlines: [DeadlineMention] = [], sectors: [SectorMention] = [],
    actions: [ActionMention] = [], rules: [String] = []
  ) {
    self.id = id
    self.item = item
    self.kind = kind
    self.modalities = modalities
    self.text = text
    self.span = span
    self.parties = parties
    self.deadlines = deadlines
    self.sectors = sectors
    self.actions = actions
    self.rules = rules
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case directive, report, background
  }

  public enum Modality: String, Hashable, Sendable, CaseIterable {
    case obligation, prohibition, permission, encouragement
  }
}

/// Who has to act.
public struct PartyMention: Hashable, Sendable {
  /// As printed: 各镇（街道）.
  public var text: String
  /// A full form where the notice or the lexicon tells one (市安委办 → 市安全生产委员会办公室).
  public var normalized: String?
  public var kind: Kind
  public var role: Role
  /// Whether the statement itself leaves the party out.
  public var inherited: Bool
  public var source: Origin
  /// Where it is printed; for an inherited party where the antecedent stands.
  public var span: SourceSpan
  /// The rule that found it.
  public var rule: String

  public init(
    text: String, normalized: String? = nil, kind: Kind, role: Role, inherited: Bool,
    source: Origin, span: SourceSpan, rule: String
  ) {
    self.text = text
    self.normalized = normalized
    self.kind = kind
    self.role = role
    self.inherited = inherited
    self.source = source
    self.span = span
    self.rule = rule
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case partyCommittee = "party-committee"
    case government, department, office, enterprise, institution, official, personnel, team
    case `public`, other
  }

  public enum Role: String, Hashable, Sendable, CaseIterable {
    case responsible, lead, support, supervised
  }

  public enum Origin: String, Hashable, Sendable, CaseIterable {
    case statement, previous, parent, addressees
  }
}

/// A time that binds a duty: when, by when, how often.
public struct DeadlineMention: Hashable, Sendable {
  /// As printed, with its preposition-like tail: 2015年底前.
  public var text: String
  public var type: Kind
  /// EDTF, ISO 8601 duration or repeating interval, or nil where none can be known.
  public var value: String?
  public var times: Times?
  /// What a duration or a season is counted from, as printed: 接到报告后.
  public var anchor: String?
  /// The last day, ISO 8601, when one can be known.
  public var due: String?
  public var span: SourceSpan
  public var rule: String

  public init(
    text: String, type: Kind, value: String?, times: Times? = nil, anchor: String? = nil,
    due: String? = nil, span: SourceSpan, rule: String
  ) {
    self.text = text
    self.type = type
    self.value = value
    self.times = times
    self.anchor = anchor
    self.due = due
    self.span = span
    self.rule = rule
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case by, during, from, within, every, immediate
  }

  /// How often: 每年至少两次 is `min` 2, 每月一次 is `min` 1 and `max` 1.
  public struct Times: Hashable, Sendable {
    public var min: Int?
    public var max: Int?

    public init(min: Int?, max: Int?) {
      self.min = min
      self.max = max
    }
  }
}

/// A sector that a directive is about.
public struct SectorMention: Hashable, Sendable {
  /// A code of the taxonomy: `fire`.
  public var code: String
  public var source: Origin
  /// The word that tells, wherever it stands.
  public var text: String
  public var span: SourceSpan
  public var rule: String

  public init(code: String, source: Origin, text: String, span: SourceSpan, rule: String) {
    self.code = code
    self.source = source
    self.text = text
    self.span = span
    self.rule = rule
  }

  public enum Origin: String, Hashable, Sendable, CaseIterable {
    case statement, topic, heading
  }
}

/// One thing that is to be done.
public struct ActionMention: Hashable, Sendable {
  /// The clause as printed: 认真履行职责.
  public var text: String
  public var verb: String
  public var object: String?
  public var span: SourceSpan

  public init(text: String, verb: String, object: String?, span: SourceSpan) {
    self.text = text
    self.verb = verb
    self.object = object
    self.span = span
  }
}

/// A formula that officials repeat to the letter.
public struct SloganMention: Hashable, Sendable {
  /// The family's id, or the abbreviation itself where it is in no family.
  public var id: String
  /// The family's class, or `abbreviation`.
  public var `class`: String
  /// As printed, without quotes at its ends.
  public var text: String
  /// The members present, in canonical wording.
  public var members: [String]
  /// The members of the family that are missing.
  public var missing: [String]
  /// The list that the notice gives for the abbreviation.
  public var expansion: [String]?
  /// The path of the item it stands in.
  public var item: String?
  /// The id of the statement it stands in; nil in a heading.
  public var statement: String?
  public var span: SourceSpan
  public var rule: String

  public init(
    id: String, class: String, text: String, members: [String], missing: [String],
    expansion: [String]?, item: String?, statement: String?, span: SourceSpan, rule: String
  ) {
    self.id = id
    self.class = `class`
    self.text = text
    self.members = members
    self.missing = missing
    self.expansion = expansion
    self.item = item
    self.statement = statement
    self.span = span
    self.rule = rule
  }
}
