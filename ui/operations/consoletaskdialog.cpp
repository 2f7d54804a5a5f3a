#include "ui/operations/consoletaskdialog.h"

#include "ui/operations/consoletasktext.h"
#include "ui/text/labels.h"
#include "ui/text/operationtext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (const QString &step : steps)
        lines += u"%1.  %2"_s.arg(lines.size() + 1).arg(step);
    return lines.join(u'\n');
}

} // namespace

ConsoleTaskDialog::ConsoleTaskDialog(core::Operation operation,
                                     const core::Certificate &certificate, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"consoleTaskDialog"_s);
    setWindowTitle(operationName(operation));
    //: %1 is such as "Ask for a refund", %2 a domain name
    QLabel *question =
        makeHeadline(u"question"_s, tr("%1: %2").arg(operationName(operation), certificate.domain));
    auto *buttons = new QDialogButtonBox;
    QPushButton *open = buttons->addButton(tr("&Open the console"), QDialogButtonBox::ActionRole);
    QPushButton *copy = buttons->addButton(tr("Copy the &ID"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    open->setObjectName(u"openConsole"_s);
    copy->setObjectName(u"copyId"_s);
    close->setObjectName(u"close"_s);
    copy->setAutoDefault(false);
    open->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(question);
    layout->addWidget(makeText(u"reason"_s, consoleReason(operation)));
    layout->addWidget(makeText(u"steps"_s, numbered(consoleSteps(operation, certificate))));
    layout->addStretch();
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());

    connect(open, &QPushButton::clicked, this, &ConsoleTaskDialog::openConsoleRequested);
    connect(copy, &QPushButton::clicked, this,
            [id = certificate.id.value()] { QGuiApplication::clipboard()->setText(id); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace ui
