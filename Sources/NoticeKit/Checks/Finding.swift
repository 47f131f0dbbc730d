/// Something in a notice that its author, or whoever files it, should look at again.
///
/// Where a `Diagnostic` says what the parser found odd while reading, a finding judges the notice:
/// 三、follows 一、; a duty falls due before the notice was issued.
public struct Finding: Hashable, Sendable {
  public var rule: Rule
  public var severity: Diagnostic.Severity
  /// What the message speaks of, in the order in which the message names it: `["三、", "1"]`.
  public var details: [String]
  /// Where it stands; for what is missing from the whole notice, its title or its beginning.
  public var span: SourceSpan
  /// The path of the item it stands in, or nil.
  public var item: String?

  public init(
    rule: Rule, severity: Diagnostic.Severity? = nil, details: [String] = [], span: SourceSpan,
    item: String? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.details = details
    self.span = span
    self.item = item
  }

  /// What is looked for. The raw values are stable names: suppressions and dashboards use them.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// 三、 after 一、.
    case numberingGap = "numbering-gap"
    /// 二、 after 二、.
    case numberingRepeat = "numbering-repeat"
    /// （1） below 一、 with nothing between them (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）).
    case levelSkipped = "level-skipped"
    /// 9月31日.
    case impossibleDate = "impossible-date"
    /// A notice of 2014 that cites a document of 2015.
    case citationAfterIssue = "citation-after-issue"
    /// A duty that was due before the notice was issued.
    case deadlineBeforeIssue = "deadline-before-issue"
    /// A time that ends before it begins: 2024年3月至2023年12月.
    case reversedPeriod = "reversed-period"
    /// No date of issue, so that 年底前 and 15日内 have no day.
    case missingDate = "missing-date"
    case missingTitle = "missing-title"
    case missingIssuer = "missing-issuer"
    /// No document number in a genre that has one.
    case missingNumber = "missing-number"
    /// Nobody is told to carry a directive out.
    case directiveWithoutParty = "directive-without-party"
    /// A chapter of a plan without any time.
    case chapterWithoutDeadline = "chapter-without-deadline"
    /// A slogan that lacks members of its family.
    case incompleteSlogan = "incomplete-slogan"
    /// An abbreviation by number (四个到位) that is in no lexicon and that the notice does not explain.
    case unknownAbbreviation = "unknown-abbreviation"
    /// The same directive twice.
    case repeatedDirective = "repeated-directive"

    /// How much it matters when nothing else is said.
    public var severity: Diagnostic.Severity {
      switch self {
      case .impossibleDate, .citationAfterIssue, .reversedPeriod: return .error
      case .numberingGap, .numberingRepeat, .deadlineBeforeIssue, .missingDate, .missingTitle,
        .repeatedDirective:
        return .warning
      case .levelSkipped, .missingIssuer, .missingNumber, .directiveWithoutParty,
        .chapterWithoutDeadline, .incompleteSlogan, .unknownAbbreviation:
        return .note
      }
    }
  }
}
