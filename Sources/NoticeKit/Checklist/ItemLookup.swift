/// Finds the item of a statement and the items around it.
///
/// A path may occur more than once (a series that starts again), so the nearest item before the
/// place in question is taken.
struct ItemLookup {
  private let items: [Item]
  private let indicesByPath: [String: [Int]]

  init(_ items: [Item]) {
    self.items = items
    indicesByPath = Dictionary(grouping: items.indices) { items[$0].path }
  }

  /// The index of the item that a statement belongs to, or nil outside the outline.
  func item(of statement: Statement) -> Int? {
    statement.item.flatMap { nearest(path: $0, at: statement.span.start) }
  }

  /// The item as people cite it: 二（6）.
  func number(of item: Int) -> String {
    CitedNumber.text(lineage(of: item))
  }

  /// The heading of the item, or of the nearest outer item that has one.
  func heading(of item: Int) -> String? {
    lineage(of: item).reversed().lazy.compactMap(\.item?.heading).first
  }

  /// The steps of the item's path from the root; a step without an item keeps its ordinal.
  private func lineage(of item: Int) -> [CitedNumber.Step] {
    var steps: [CitedNumber.Step] = []
    var path = ""
    for component in items[item].path.split(separator: ".") {
      path += path.isEmpty ? String(component) : ".\(component)"
      let found =
        path == items[item].path ? item : nearest(path: path, at: items[item].span.start)
      steps.append(CitedNumber.Step(component: String(component), item: found.map { items[$0] }))
    }
    return steps
  }

  private func nearest(path: String, at offset: Int) -> Int? {
    guard let candidates = indicesByPath[path] else { return nil }
    return candidates.last { items[$0].span.start <= offset } ?? candidates.first
  }
}
