struct ComparisonPage {
  init(_ r: ComparisonReport) {}
  func html() -> String { "" }
}
