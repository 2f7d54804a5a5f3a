#include "tests/support/testmain.h"

// With a window system or without, as the folder's tests need it.
#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <QFileInfo>
#include <QMap>
#include <QTest>

#include <openssl/crypto.h>

namespace testmain {

namespace {

using Classes = QMap<QString, std::function<std::unique_ptr<QObject>()>>;

Classes &classes()
{
    static Classes registered; // made by whichever file registers first
    return registered;
}

int runTests(QStringList arguments)
{
    const QString wanted = classes().contains(arguments.value(1)) ? arguments.takeAt(1) : QString();
    int failures = 0;
    for (const auto &[name, make] : classes().asKeyValueRange())
        if (wanted.isEmpty() || name == wanted)
            failures += QTest::qExec(make().get(), arguments);
    return failures;
}

} // namespace

TestClass::TestClass(const char *file, std::function<std::unique_ptr<QObject>()> make)
{
    classes().insert(QFileInfo(QString::fromUtf8(file)).baseName(), std::move(make));
}

} // namespace testmain

int main(int argc, char *argv[])
{
    // As core::openssl::prepare() does first in the program's main().
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);
    Application::setAttribute(Qt::AA_Use96Dpi);
    const Application application(argc, argv);
    return testmain::runTests(Application::arguments());
}
