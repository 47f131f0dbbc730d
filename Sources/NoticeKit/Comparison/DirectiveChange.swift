/// What differs between two aligned directives in who, when, how much and how strictly.
public struct DirectiveChange: Hashable, Sendable {
  /// What was changed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 可以 → 应当 → 必须, 力争 → 确保.
    case modality
    /// 通报批评 → 追究责任.
    case sanction
    /// 及时 → 立即.
    case promptness
    /// 每季度 → 每月.
    case frequency
    /// 6月底前 → 5月底前.
    case deadline
    /// 75% → 80%, 2小时内 → 1小时内.
    case quantity
    case party
    case slogan
  }

  /// Whether the right side binds more than the left.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case stronger, weaker, neutral
  }

  /// What stands on one side.
  public struct Side: Hashable, Sendable {
    /// As printed: 每季度.
    public var text: String
    /// Where in the statement's text, or nil where it does not stand there (an inherited party).
    public var range: TextRange?
  }

  public var kind: Kind
  public var direction: Direction
  /// nil for what was added.
  public var left: Side?
  /// nil for what was dropped.
  public var right: Side?
}

/// How the right one of two aligned directives stands to the left one.
public enum AlignmentRelation: String, Hashable, Sendable, CaseIterable {
  /// The same wording but for the names of places and of the office one level down.
  case same
  /// Other words, parties or scope, as strict.
  case adapted
  /// A stricter mood, an earlier date, a higher frequency or threshold, a sanction added.
  case stronger
  /// The reverse of `stronger`.
  case weaker
}
