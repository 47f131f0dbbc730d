import NoticeKit

/// A file as text: what the parser reads, where it came from, and what was odd about its bytes.
public struct SourceDocument: Hashable, Sendable {
  /// The decoded text that every span counts in.
  public var text: SourceText
  /// Path, format, encoding, SHA-256 of the bytes and length in scalars.
  public var source: Notice.Source
  /// Replaced bytes and a doubtful encoding; empty for a clean file.
  public var diagnostics: [Diagnostic]

  /// A document made from its parts.
  public init(text: SourceText, source: Notice.Source, diagnostics: [Diagnostic] = []) {
    self.text = text
    self.source = source
    self.diagnostics = diagnostics
  }
}
