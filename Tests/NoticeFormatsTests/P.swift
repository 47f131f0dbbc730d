import Testing

@Test func placeholderNoticeFormats() {}
