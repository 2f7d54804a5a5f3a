#pragma once

#include "ui/dns/dnsrequest.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace ui {

class CopyButton;

/// The letter to the person who runs the DNS: read it, choose its language, copy, mail, save or
/// print it. Names: "language", "letter", "copy", "mail", "saveText", "savePdf", "print", "result".
class SendRecordsDialog : public QDialog
{
    Q_OBJECT

public:
    SendRecordsDialog(QString domain, QList<PlacedRecord> records, QDateTime deadline,
                      QWidget *parent = nullptr);

    const DnsRequest &request() const { return m_request; }

signals:
    void openUrlRequested(const QUrl &url);

private:
    QWidget *makeButtons();
    void refresh();
    void chooseFile(const QString &filter, const QString &suffix,
                    core::Result<void> (*save)(const DnsRequest &, const QString &));
    void choosePrinter();

    QString m_domain;
    QList<PlacedRecord> m_records;
    QDateTime m_deadline;
    DnsRequest m_request;
    QComboBox *m_language;
    QPlainTextEdit *m_letter;
    QLabel *m_result;
    CopyButton *m_copy = nullptr;
};

} // namespace ui
