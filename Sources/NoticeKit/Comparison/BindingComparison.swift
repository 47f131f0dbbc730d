/// The marks of two aligned directives against each other.
///
/// Marks are paired within their kind by the words around them, so that 县级河长每月 meets
/// 县级河长每季度 and not 乡级河长每月; what is left over was dropped or added.
struct BindingComparison {
  /// A pair of marks, or one that has no counterpart.
  struct Pair: Hashable {
    var left: BindingMark?
    var right: BindingMark?
    var direction: DirectiveChange.Direction
  }

  private(set) var pairs: [Pair] = []

  /// - Parameter yearShift: how many years the right notice is later than the left, where both are
  ///   yearly versions; dates are compared within their year then.
  /// - Parameter isPartial: whether one of the statements stands in several alignments, so that
  ///   what is missing here may stand in another part.
  init(
    left: (units: [UInt16], marks: [BindingMark]), right: (units: [UInt16], marks: [BindingMark]),
    yearShift: Int = 0, isPartial: Bool = false
  ) {
    for kind in [BindingMark.Kind.frequency, .date, .measure] {
      var rightMarks = right.marks.filter { $0.kind == kind }
      if kind == .date && yearShift != 0 {
        for index in rightMarks.indices { rightMarks[index].value -= Double(yearShift) * 365.25 }
      }
      pairTimes(
        left.marks.filter { $0.kind == kind }, rightMarks, left.units,
        right.units, isPartial: isPartial)
    }
    for kind in [BindingMark.Kind.mood, .sanction, .promptness] {
      pairWords(
        left.marks.filter { $0.kind == kind }, right.marks.filter { $0.kind == kind },
        left.units, right.units)
    }
  }

  /// How the right side stands to the left: positive where it binds more.
  ///
  /// Words of mood add up, since a plain 应 → 必须 counts as much as 鼓励 → 应; a lone 确保 does not.
  var balance: Int {
    var stronger = 0
    var weaker = 0
    var mood = 0.0
    for pair in pairs {
      if pair.left?.kind == .mood || pair.right?.kind == .mood {
        mood += (pair.right?.value ?? 0) - (pair.left?.value ?? 0)
      } else if pair.direction == .stronger {
        stronger += 1
      } else if pair.direction == .weaker {
        weaker += 1
      }
    }
    if mood >= 1 { stronger += 1 }
    if mood <= -1 { weaker += 1 }
    if stronger > 0 && weaker > 0 {
      return stronger >= weaker * 2 ? 1 : weaker >= stronger * 2 ? -1 : 0
    }
    return stronger - weaker
  }

  // MARK: Times and numbers

  private mutating func pairTimes(
    _ left: [BindingMark], _ right: [BindingMark], _ leftUnits: [UInt16], _ rightUnits: [UInt16],
    isPartial: Bool
  ) {
    var candidates: [(score: Int, left: Int, right: Int)] = []
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() where a.unit == b.unit {
        let score = BindingComparison.context(a, leftUnits, b, rightUnits)
        candidates.append((score, i, j))
      }
    }
    candidates.sort {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
    var leftDone = [Bool](repeating: false, count: left.count)
    var rightDone = [Bool](repeating: false, count: right.count)
    for candidate in candidates where !leftDone[candidate.left] && !rightDone[candidate.right] {
      let (a, b) = (left[candidate.left], right[candidate.right])
      // Numbers of one unit that have nothing around them in common count different things.
      if a.kind == .measure && candidate.score < 2 && a.value != b.value { continue }
      leftDone[candidate.left] = true
      rightDone[candidate.right] = true
      switch BindingMark.isStricter(b, than: a) {
      case true?: pairs.append(Pair(left: a, right: b, direction: .stronger))
      case false?: pairs.append(Pair(left: a, right: b, direction: .weaker))
      case nil:
        if a.value != b.value { pairs.append(Pair(left: a, right: b, direction: .neutral)) }
      }
    }
    for (index, mark) in left.enumerated() where !leftDone[index] {
      let binds = mark.kind != .measure || mark.bound != .none
      let direction: DirectiveChange.Direction = binds && !isPartial ? .weaker : .neutral
      pairs.append(Pair(left: mark, right: nil, direction: direction))
    }
    for (index, mark) in right.enumerated() where !rightDone[index] {
      let binds = mark.kind != .measure || mark.bound != .none
      let direction: DirectiveChange.Direction = binds && !isPartial ? .stronger : .neutral
      pairs.append(Pair(left: nil, right: mark, direction: direction))
    }
  }

  /// How many units around two marks are the same: ten before and six behind, once each.
  private static func context(
    _ a: BindingMark, _ left: [UInt16], _ b: BindingMark, _ right: [UInt16]
  ) -> Int {
    func window(_ units: [UInt16], _ from: Int, _ to: Int) -> ArraySlice<UInt16> {
      units[max(from, 0)..<min(max(to, 0), units.count)]
    }
    var shared = 0
    var seen: Set<UInt16> = []
    let before = window(right, Int(b.start) - 10, Int(b.start))
    for unit in window(left, Int(a.start) - 10, Int(a.start))
    where unit.isHan && before.contains(unit) && seen.insert(unit).inserted {
      // The nearer words tell most: a number's verb stands just before it.
      shared += 2
    }
    seen = []
    let behind = window(right, Int(b.end), Int(b.end) + 6)
    for unit in window(left, Int(a.end), Int(a.end) + 6)
    where unit.isHan && behind.contains(unit) && seen.insert(unit).inserted {
      shared += 1
    }
    return shared
  }

  // MARK: Words

  /// Takes away what both sides say alike, and pairs the rest in order.
  private mutating func pairWords(
    _ left: [BindingMark], _ right: [BindingMark], _ leftUnits: [UInt16], _ rightUnits: [UInt16]
  ) {
    var leftRest = left
    var rightRest: [BindingMark] = []
    for mark in right {
      let word = rightUnits[mark.range.indices]
      let same =
        leftRest.firstIndex {
          $0.value == mark.value && leftUnits[$0.range.indices].elementsEqual(word)
        } ?? leftRest.firstIndex { $0.value == mark.value }
      if let same {
        leftRest.remove(at: same)
      } else {
        rightRest.append(mark)
      }
    }
    // A plain 要 or 应 that has no counterpart says nothing.
    let count = max(leftRest.count, rightRest.count)
    for index in 0..<count {
      let a = index < leftRest.count ? leftRest[index] : nil
      let b = index < rightRest.count ? rightRest[index] : nil
      let from = a?.value ?? 0
      let to = b?.value ?? 0
      if from == to { continue }
      pairs.append(Pair(left: a, right: b, direction: to > from ? .stronger : .weaker))
    }
  }
}
