/// Finds time expressions in normalised units, whatever the sentence around them says.
///
/// A hand scanner: from each unit that can begin an expression it reads a bounded number of units,
/// so the work is linear in the text. What a whole statement excludes (past events, names,
/// conditions) is left to `DeadlineExtractor`.
enum DeadlineFinder {
  /// The time expressions within `range`, in order and without overlap: 每年 and 2015年底前 in
  /// 每年至少召开两次，2015年底前完成.
  static func find(in units: [UInt16], _ range: UnitRange) -> [TimeExpression] {
    let bounded = UnitRange(max(range.start, 0), min(range.end, units.count))
    let finder = TimeFinder(scanner: TimeScanner(units: units, range: bounded))
    var found: [TimeExpression] = []
    var index = bounded.start
    var floor = bounded.start
    let starts = TimeFinder.starts
    while index < bounded.end {
      guard starts.contains(units[index]) else {
        index += 1
        continue
      }
      switch finder.expression(at: index, floor: floor) {
      case .nothing: index += 1
      case .skip(let end): index = max(end, index + 1)
      case .found(let expression):
        found.append(expression)
        index = max(expression.range.end, index + 1)
        floor = index
      }
    }
    return found
  }
}
