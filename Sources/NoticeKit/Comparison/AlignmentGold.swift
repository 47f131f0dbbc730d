/// What the alignment of two notices should be, made by reading (`corpus/families`).
public struct AlignmentGold: Hashable, Sendable {
  /// The name of the superior's or the earlier notice.
  public var left: String
  /// The name of the other notice.
  public var right: String
  /// All pairs of directives that ask for the same.
  public var pairs: [Pair]

  public init(left: String, right: String, pairs: [Pair]) {
    self.left = left
    self.right = right
    self.pairs = pairs
  }

  /// Two directives, located in the canonical texts of their notices.
  public struct Pair: Hashable, Sendable {
    public var left: Place
    public var right: Place
    public var relation: AlignmentRelation
    /// Whether the statement stands elsewhere in the right notice; nil where that is not labelled.
    public var isMoved: Bool?

    public init(left: Place, right: Place, relation: AlignmentRelation, isMoved: Bool?) {
      self.left = left
      self.right = right
      self.relation = relation
      self.isMoved = isMoved
    }
  }

  /// A half-open range of the canonical text: scalars without white space, zero-width characters
  /// and `*`.
  public struct Place: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }
}
