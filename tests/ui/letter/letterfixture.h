#pragma once

#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/letterviewmodel.h"

#include <QPromise>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using ui::LetterViewModel;
using Page = LetterViewModel::Page;

inline Certificate certificate(CertificateStatus status = CertificateStatus::LetterMissing)
{
    Certificate certificate;
    certificate.status = status;
    certificate.domain = u"www.example.com"_s;
    certificate.packageType = 9; // GeoTrust OV
    return certificate;
}

inline Error refusal(const QString &code)
{
    Error error;
    error.kind = Error::Kind::Rejected;
    error.code = code;
    return error;
}

inline void choose(LetterViewModel &viewModel, const QString &path)
{
    viewModel.scan().add({path});
    QTRY_VERIFY(viewModel.scan().isReady());
}

Q_DECLARE_METATYPE(core::Error)
Q_DECLARE_METATYPE(std::optional<int>)

/// A letter's view model on a provider that answers as a test says.
class LetterFixture
{
protected:
    static constexpr std::optional<int> geoTrust = 9;
    static constexpr std::optional<int> dnsPodSm2 = 51;

    ui::LetterCalls calls()
    {
        ui::LetterCalls calls;
        calls.upload = [this](const QByteArray &letter, QObject *) {
            m_uploaded = letter;
            return m_refusal ? failedTask<void>(*m_refusal) : readyTask<void>(Result<void>());
        };
        calls.openConsole = [] {};
        calls.firstPause = 1ms;
        calls.fetchStatus = [this](QObject *) {
            ++m_looks;
            if (m_statuses.isEmpty())
                return failedTask<CertificateDetail>(refusal(u"FailedOperation.NetworkError"_s));
            CertificateDetail detail;
            detail.certificate.status =
                m_statuses.size() > 1 ? m_statuses.takeFirst() : m_statuses.constFirst();
            return readyTask<CertificateDetail>(detail);
        };
        calls.openLetterTemplate = [] {};
        calls.clock = [] { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); };
        return calls;
    }

    void goToConfirm(LetterViewModel &viewModel)
    {
        viewModel.goOn();
        choose(viewModel, m_files.jpeg());
        viewModel.goOn();
        QCOMPARE(viewModel.page(), Page::Confirm);
    }

    static void secondLetterColumns()
    {
        QTest::addColumn<CertificateStatus>("status");
        QTest::addColumn<std::optional<int>>("product");
        QTest::addColumn<QString>("advice");
    }

    /// What is said where it is not known whether the letter arrived; for rows of those columns.
    void checkSecondLetter()
    {
        QFETCH(CertificateStatus, status);
        QFETCH(std::optional<int>, product);
        QFETCH(QString, advice);
        Certificate subject = certificate(status);
        subject.packageType = product;
        Error noAnswer;
        noAnswer.kind = Error::Kind::NoAnswer;
        m_refusal = noAnswer;
        LetterViewModel viewModel(subject, calls());
        goToConfirm(viewModel);
        viewModel.goOn();
        QTRY_VERIFY(viewModel.uploadProblem());
        QVERIFY2(viewModel.uploadProblem()->advice.contains(advice),
                 qPrintable(viewModel.uploadProblem()->advice));

        ui::LetterCalls silent = calls();
        QPromise<Result<void>> promise;
        promise.start();
        silent.upload = [&](const QByteArray &, QObject *) { return promise.future(); };
        LetterViewModel cancelled(subject, silent);
        goToConfirm(cancelled);
        cancelled.goOn();
        cancelled.cancelUpload();
        QVERIFY2(cancelled.uploadProblem()->advice.contains(advice),
                 qPrintable(cancelled.uploadProblem()->advice));
        promise.finish();
    }

    LetterFiles m_files;
    QByteArray m_uploaded;
    std::optional<Error> m_refusal;
    QList<CertificateStatus> m_statuses; // what the provider says, look by look
    int m_looks = 0;
};
