import Testing

@Test func placeholderNoticeCLI() {}
