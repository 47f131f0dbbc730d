#if Documents
  import CLibXML2

  /// Writes an XML document through libxml2, which escapes what must be.
  final class XMLText {
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr

    /// Begins a document in UTF-8.
    init() throws(ExportError) {
      guard let buffer = xmlBufferCreate() else { throw .failed("libxml2: out of memory") }
      guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
        xmlBufferFree(buffer)
        throw .failed("libxml2: out of memory")
      }
      self.buffer = buffer
      self.writer = writer
      xmlTextWriterStartDocument(writer, "1.0", "UTF-8", "yes")
    }

    deinit {
      xmlFreeTextWriter(writer)
      xmlBufferFree(buffer)
    }

    /// Writes an element with what `content` writes inside.
    func element(
      _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
      _ content: () -> Void = {}
    ) {
      xmlTextWriterStartElement(writer, name)
      for (name, value) in attributes { xmlTextWriterWriteAttribute(writer, name, value) }
      content()
      xmlTextWriterEndElement(writer)
    }

    /// Writes text without the control characters that XML has no form for.
    func text(_ text: String) {
      let isClean = text.unicodeScalars.allSatisfy(XMLText.isAllowed)
      xmlTextWriterWriteString(
        writer,
        isClean
          ? text
          : String(String.UnicodeScalarView(text.unicodeScalars.filter(XMLText.isAllowed))))
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD: return true
      case 0..<0x20, 0xFFFE, 0xFFFF: return false
      default: return true
      }
    }

    /// Ends the document and gives its bytes.
    func bytes() -> [UInt8] {
      xmlTextWriterEndDocument(writer)
      xmlTextWriterFlush(writer)
      return Array(
        UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
    }
  }
#endif
