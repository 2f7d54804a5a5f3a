#include "ui/renewal/csrinput.h"

#include "core/crypto/certificaterequest.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 mostBytes = 64 * 1024;

struct CsrWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::CsrWording)
};

CsrInput unusable(QString problem)
{
    CsrInput input;
    input.problem = std::move(problem);
    return input;
}

QStringList without(const QStringList &names, const QStringList &others)
{
    QStringList rest;
    std::ranges::copy_if(names, std::back_inserter(rest), [&](const QString &name) {
        return !others.contains(name, Qt::CaseInsensitive);
    });
    return rest;
}

QString namesProblem(const QStringList &asked, const QStringList &names)
{
    QStringList sentences{CsrWording::tr("This CSR is for other names than the certificate.")};
    const QLocale locale;
    if (const QStringList missing = without(names, asked); !missing.isEmpty())
        //: %1 is a list of domain names
        sentences << CsrWording::tr("It lacks %1.").arg(locale.createSeparatedList(missing));
    if (const QStringList surplus = without(asked, names); !surplus.isEmpty())
        //: %1 is a list of domain names
        sentences
            << CsrWording::tr("It also asks for %1.").arg(locale.createSeparatedList(surplus));
    sentences << CsrWording::tr("Make a CSR for exactly the certificate's names, "
                                "or create the key here.");
    return sentences.join(u' ');
}

QString requestProblem(const core::Error &error)
{
    const ErrorText text = describe(error);
    return text.advice.isEmpty() ? text.what : text.what + u' ' + text.advice;
}

} // namespace

CsrInput checkCsr(const QByteArray &bytes, const QStringList &names)
{
    if (bytes.trimmed().isEmpty())
        return {};
    if (bytes.contains("PRIVATE KEY-----"))
        return unusable(
            CsrWording::tr("This is a private key, not a CSR. It stays with you: CertDesk "
                           "has not kept it. Paste the CSR that belongs to it."));
    if (bytes.size() > mostBytes)
        return unusable(CsrWording::tr("This is too large for a CSR, which has a few kilobytes."));

    const core::Result<core::CertificateRequest> request = core::readRequest(bytes);
    if (!request)
        return unusable(requestProblem(request.error()));
    if (!core::checkNames(*request, names))
        return unusable(namesProblem(request->names, names));

    CsrInput input;
    input.pem = request->pem;
    //: %1 is a kind of key such as "EC P-256", %2 a list of domain names
    input.summary =
        CsrWording::tr("A CSR with an %1 key for %2. Its signature is right.")
            .arg(request->keyDescription, QLocale().createSeparatedList(request->names));
    return input;
}

CsrInput checkCsrFile(const QString &path, const QStringList &names)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        //: %1 is a file name, %2 the operating system's reason
        return unusable(CsrWording::tr("“%1” can't be read: %2.")
                            .arg(QFileInfo(path).fileName(), file.errorString()));
    const QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.trimmed().isEmpty())
        //: %1 is a file name
        return unusable(CsrWording::tr("“%1” is empty.").arg(QFileInfo(path).fileName()));
    return checkCsr(bytes, names);
}

} // namespace ui
