/// A requirement that several notices have: who has it, in which words, and how strictly.
public struct RequirementCluster: Hashable, Sendable {
  /// A directive that makes the requirement.
  public struct Member: Hashable, Sendable {
    /// The statement in `Comparison.statements`.
    public var statement: Int
    /// Whether the notice says the requirement in several directives, of which this is a further
    /// one.
    public var isPartial: Bool
    /// How it stands to the reference; nil for the reference itself.
    public var relation: AlignmentRelation?
  }

  /// The statement that the others are compared with: the superior's or the earliest.
  public var reference: Int
  /// By notice and place; one a notice but for partial ones.
  public var members: [Member]
  /// The notices that have it, ascending.
  public var notices: [Int]
}

/// Joins alignments to requirements over many notices.
///
/// The closest pairs come first, and two groups are joined only while no notice has two directives
/// in the result, so that requirements do not run into one another along a chain of likenesses.
struct ClusterBuilder {
  private let aligned: AlignmentBuilder
  private let statements: [ComparedStatement]
  private let notices: [ComparedNotice]
  private var parents: [Int32]
  /// The notices of each group, by its root.
  private var groups: [Int32: Set<Int32>] = [:]

  init(
    _ aligned: AlignmentBuilder, _ statements: [ComparedStatement], _ notices: [ComparedNotice]
  ) {
    self.aligned = aligned
    self.statements = statements
    self.notices = notices
    parents = statements.indices.map { Int32($0) }
  }

  /// The requirements of two or more notices, those of the most notices first.
  consuming func clusters() -> [RequirementCluster] {
    let alignments = aligned.alignments
    let order = alignments.indices.sorted {
      let (x, y) = (alignments[$0].score, alignments[$1].score)
      return x != y ? x > y : $0 < $1
    }
    for at in order where alignments[at].isPrimary {
      join(alignments[at].left, alignments[at].right)
    }
    var cores: [Int32: [Int]] = [:]
    for number in statements.indices where statements[number].isDirective {
      let root = find(Int32(number))
      if groups[root] != nil { cores[root, default: []].append(number) }
    }
    let references = cores.mapValues(reference)
    // A directive that found no group of its own stands beside the reference it is aligned with, as
    // a part.
    var parts: [Int32: [Int]] = [:]
    var isPart = Set<Int>()
    for at in order {
      let (left, right) = (alignments[at].left, alignments[at].right)
      for (one, other) in [(left, right), (right, left)] {
        let root = find(Int32(other))
        guard references[root] == other, groups[find(Int32(one))] == nil,
          isPart.insert(one).inserted
        else { continue }
        parts[root, default: []].append(one)
      }
    }
    var result = cores.map { root, core in
      cluster(core, references[root]!, parts: parts[root] ?? [])
    }
    result.sort {
      ($1.notices.count, $0.members[0].statement) < ($0.notices.count, $1.members[0].statement)
    }
    return result
  }

  /// The superior's, else the earliest of some statements.
  private func reference(of core: [Int]) -> Int {
    core.dropFirst().reduce(core[0]) { best, number in
      let isLeft = Comparison.isLeft(
        statements[number].notice, of: statements[best].notice, notices)
      return isLeft ? number : best
    }
  }

  private func cluster(_ core: [Int], _ reference: Int, parts: [Int]) -> RequirementCluster {
    let from = notices[statements[reference].notice]
    var members: [RequirementCluster.Member] = []
    for number in (core + parts).sorted() {
      let isPartial = !core.contains(number)
      var relation: AlignmentRelation?
      if number != reference, let left = aligned.row(of: reference),
        let right = aligned.row(of: number)
      {
        let shift = Comparison.yearShift(from: from, to: notices[statements[number].notice])
        relation = aligned.relation(left, right, yearShift: shift, isPartial: isPartial)
      }
      members.append(.init(statement: number, isPartial: isPartial, relation: relation))
    }
    var holders: [Int] = []
    for member in members where holders.last != statements[member.statement].notice {
      holders.append(statements[member.statement].notice)
    }
    return RequirementCluster(reference: reference, members: members, notices: holders)
  }

  // MARK: Groups

  private mutating func find(_ number: Int32) -> Int32 {
    var root = number
    while parents[Int(root)] != root {
      parents[Int(root)] = parents[Int(parents[Int(root)])]
      root = parents[Int(root)]
    }
    return root
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (find(Int32(left)), find(Int32(right)))
    guard a != b else { return }
    let first = groups[a] ?? [Int32(statements[Int(a)].notice)]
    let second = groups[b] ?? [Int32(statements[Int(b)].notice)]
    let (small, smallRoot, largeRoot) =
      first.count < second.count ? (first, a, b) : (second, b, a)
    let large = first.count < second.count ? second : first
    guard small.isDisjoint(with: large) else { return }
    groups[a] = nil
    groups[b] = nil
    var union = consume large
    union.formUnion(small)
    groups[largeRoot] = union
    parents[Int(smallRoot)] = largeRoot
  }
}
