/// Two directives of two notices that ask for the same, in whole or in part.
public struct Alignment: Hashable, Sendable {
  /// How many directives of either notice share the duty.
  public enum Shape: UInt8, Hashable, Sendable, CaseIterable {
    /// One directive each.
    case oneToOne
    /// The left directive stands in several right ones.
    case split
    /// Several left directives stand in the right one.
    case merged
    /// Both: parts were cut and joined anew.
    case recut

    /// `one-to-one`, `split`, `merged`, `recut`.
    public var name: String {
      switch self {
      case .oneToOne: return "one-to-one"
      case .split: return "split"
      case .merged: return "merged"
      case .recut: return "recut"
      }
    }
  }

  private var leftIndex: Int32
  private var rightIndex: Int32
  public var similarity: Similarity
  public var shape: Shape
  public var relation: AlignmentRelation
  /// Whether this is the closest partner of both; the other pairs of a split or merged directive
  /// are not.
  public var isPrimary: Bool

  /// The statement of the superior's or the earlier notice, in `Comparison.statements`.
  public var left: Int { Int(leftIndex) }
  /// The statement of the other notice.
  public var right: Int { Int(rightIndex) }
  /// 0 to 1.
  public var score: Float { similarity.score }

  init(
    left: Int, right: Int, similarity: Similarity, shape: Shape, relation: AlignmentRelation,
    isPrimary: Bool
  ) {
    leftIndex = Int32(left)
    rightIndex = Int32(right)
    self.similarity = similarity
    self.shape = shape
    self.relation = relation
    self.isPrimary = isPrimary
  }
}
