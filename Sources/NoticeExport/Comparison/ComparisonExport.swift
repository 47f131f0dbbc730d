import NoticeKit

/// A comparison as the files that people open and programs read: the one door to all formats.
///
/// The same notices in the same order give the same bytes.
public struct ComparisonExport: Sendable {
  /// What can be written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Tables for a terminal.
    case text
    /// Contract `noticekit.comparison/1`.
    case json
    /// Tidy long form, an observation a record; `dataPackage` describes it.
    case csv
    /// A workbook, a sheet a table.
    case xlsx
    /// A page with charts and aligned directives side by side.
    case html
  }

  public let comparison: Comparison
  /// What the tables are grouped by.
  public var grouping: ComparisonGrouping
  /// The language of headings and labels.
  public var language: Language
  /// The room for text, in columns of the terminal.
  public var width = 100
  /// Whether headings of text may be set in bold by escape sequences (ECMA-48).
  public var isStyled = false

  public init(
    _ comparison: Comparison, by grouping: ComparisonGrouping = .notice, _ language: Language = .zh
  ) {
    self.comparison = comparison
    self.grouping = grouping
    self.language = language
  }

  /// The comparison as one file.
  ///
  /// - Throws: `ExportError`, with what to do about it.
  public func bytes(as format: Format) throws(ExportError) -> [UInt8] {
    switch format {
    case .text:
      let text = ComparisonText(report(rowLimit: 15), width: width, isStyled: isStyled)
      return Array(text.text().utf8)
    case .json: return ComparisonJSON(comparison, by: grouping).bytes()
    case .csv: return ComparisonRecords(comparison, by: grouping, language).csv()
    case .xlsx:
      #if Excel
        return try ComparisonWorkbook(report(rowLimit: 20_000)).bytes()
      #else
        throw .notBuilt(format: "workbooks (.xlsx)", trait: "Excel")
      #endif
    case .html: return Array(ComparisonPage(report(rowLimit: 400)).html().utf8)
    }
  }

  /// What describes the CSV of `bytes(as:)`: a Data Package (https://specs.frictionlessdata.io).
  ///
  /// - Parameter path: the CSV file's name, as it stands beside the description.
  public func dataPackage(path: String) -> [UInt8] {
    ComparisonRecords(comparison, by: grouping, language).dataPackage(path: path)
  }

  private func report(rowLimit: Int) -> ComparisonReport {
    ComparisonReport(comparison, by: grouping, language, rowLimit: rowLimit)
  }
}
