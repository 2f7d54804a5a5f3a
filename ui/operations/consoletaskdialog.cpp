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

ConsoleTask taskOf(core::Operation operation, const core::Certificate &certificate)
{
    const QString name = operationName(operation);
    //: %1 is such as "Ask for a refund", %2 a domain name
    return {name, ConsoleTaskDialog::tr("%1: %2").arg(name, certificate.domain),
            consoleReason(operation), consoleSteps(operation, certificate), certificate.id.value()};
}

} // namespace

ConsoleTask purchaseTask()
{
    return {
        ConsoleTaskDialog::tr("Buy a Certificate"),
        ConsoleTaskDialog::tr("Buy a certificate"),
        ConsoleTaskDialog::tr("The provider's console shows the products with their prices and "
                              "discounts; CertDesk can't ask for them. What comes after the "
                              "payment is done here."),
        {ConsoleTaskDialog::tr("Choose Purchase Certificate, then brand, type, number of names "
                               "and years, and pay."),
         ConsoleTaskDialog::tr("Leave the data of the certificate empty there."),
         ConsoleTaskDialog::tr("Come back and refresh the list: the certificate waits for its "
                               "data. Press Submit data, and CertDesk makes key and CSR on this "
                               "computer.")},
        {}};
}

ConsoleTaskDialog::ConsoleTaskDialog(core::Operation operation,
                                     const core::Certificate &certificate, QWidget *parent)
    : ConsoleTaskDialog(taskOf(operation, certificate), parent)
{
}

ConsoleTaskDialog::ConsoleTaskDialog(const ConsoleTask &task, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"consoleTaskDialog"_s);
    setWindowTitle(task.title);
    QLabel *question = makeHeadline(u"question"_s, task.question);
    auto *buttons = new QDialogButtonBox;
    QPushButton *open = buttons->addButton(tr("&Open the console"), QDialogButtonBox::ActionRole);
    QPushButton *copy = buttons->addButton(tr("Copy the &ID"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    open->setObjectName(u"openConsole"_s);
    copy->setObjectName(u"copyId"_s);
    close->setObjectName(u"close"_s);
    copy->setAutoDefault(false);
    copy->setVisible(!task.idToCopy.isEmpty());
    open->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(question);
    layout->addWidget(makeText(u"reason"_s, task.reason));
    layout->addWidget(makeText(u"steps"_s, numbered(task.steps)));
    layout->addStretch();
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());

    connect(open, &QPushButton::clicked, this, &ConsoleTaskDialog::openConsoleRequested);
    connect(copy, &QPushButton::clicked, this,
            [id = task.idToCopy] { QGuiApplication::clipboard()->setText(id); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace ui
