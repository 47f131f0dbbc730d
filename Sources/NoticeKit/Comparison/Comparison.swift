/// Many notices side by side: which directives ask for the same, who has what, and how strictly.
///
/// The result depends on the notices and their order alone and is the same in every run. Where a
/// doc comment speaks of left and right, the left notice is the superior or the earlier one.
public struct Comparison: Sendable {
  /// The notices in the order they were added.
  public let notices: [ComparedNotice]
  /// All statements of all notices, in that order.
  public let statements: [ComparedStatement]
  /// Pairs of directives that ask for the same, by left and right notice, then by place.
  public let alignments: [Alignment]
  /// Requirements that two or more notices have, those of the most notices first.
  public let clusters: [RequirementCluster]
  /// What notices repeat of a superior's circular among them, by notice.
  public let provenance: [Provenance]

  /// What a comparison may be told.
  public struct Options: Hashable, Sendable {
    /// The least score of a pair, 0 to 1.
    public var minimumScore: Float = 0.2
    /// The most partners to keep of a directive, or nil for as many as there are for up to some
    /// hundred notices and ten for more.
    public var top: Int?
    /// The least number of characters, punctuation not counted, of a copied passage.
    public var minimumCopy = 13

    public init() {}

    public init(minimumScore: Float = 0.2, top: Int? = nil, minimumCopy: Int = 13) {
      self.minimumScore = minimumScore
      self.top = top
      self.minimumCopy = minimumCopy
    }
  }

  /// Compares `notices`; `ComparisonBuilder` does it without holding all of them.
  public init(_ notices: [Notice], options: Options = Options()) {
    var builder = ComparisonBuilder(options: options)
    for notice in notices { builder.add(notice) }
    self = builder.comparison()
  }

  /// Aligns what a builder has gathered; `index` is complete.
  init(
    notices: [ComparedNotice], statements: [ComparedStatement], index: DirectiveIndex,
    options: Options
  ) {
    let limits = CandidateFinder.Limits(directives: index.count, top: options.top)
    let finder = CandidateFinder(index, limits: limits, minimumScore: options.minimumScore)
    var aligned = AlignmentBuilder(index, notices, minimumScore: options.minimumScore)
    aligned.add(finder.edges())
    self.notices = notices
    self.statements = statements
    alignments = aligned.alignments
    clusters = ClusterBuilder(aligned, statements, notices).clusters()
    provenance = CopyFinder(notices, statements, minimum: options.minimumCopy).provenance()
  }

  /// The places in `alignments` of the pairs of two notices, in either order.
  public func alignments(between one: Int, and other: Int) -> Range<Int> {
    let isTurned = Comparison.isLeft(other, of: one, notices)
    let wanted = isTurned ? (other, one) : (one, other)
    func first(_ isPast: ((Int, Int)) -> Bool) -> Int {
      var low = 0
      var high = alignments.count
      while low < high {
        let middle = (low + high) / 2
        let alignment = alignments[middle]
        let place = (statements[alignment.left].notice, statements[alignment.right].notice)
        if isPast(place) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first { $0 >= wanted }..<first { $0 > wanted }
  }

  /// What people call each notice: its place or issuer, with the year and the id where two would
  /// have one name.
  public var labels: [String] {
    var labels = notices.map(\.label)
    func duplicates() -> Set<String> {
      Set(Dictionary(grouping: labels, by: \.self).filter { $1.count > 1 }.keys)
    }
    var twice = duplicates()
    for index in labels.indices where twice.contains(labels[index]) {
      if let year = notices[index].year { labels[index] += " \(year)" }
    }
    twice = duplicates()
    for index in labels.indices where twice.contains(labels[index]) {
      labels[index] += " \(notices[index].id)"
    }
    return labels
  }
}
