#pragma once

#include <QObject>

#include <functional>
#include <memory>

/// The test classes of one folder share an executable: compiled together they take a fifth of the
/// time. `tests_core_net` runs them all; `tests_core_net tst_apiclient [option…]` one, with Qt
/// Test's options.
namespace testmain {

struct TestClass
{
    /// `file` is its source, whose name without folder and suffix is the test's.
    TestClass(const char *file, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace testmain

/// In place of QTEST_MAIN.
#define CERTDESK_TEST(Class)                                                                       \
    static const testmain::TestClass registered##Class(                                            \
        __FILE__, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
