// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/productcatalog.h"
#include "ui/text/datetimetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

class ProductsList final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        m_catalog.emplace(session());
        m_catalog->list(invocation().has(u"--refresh"_s), this, [this](const Result<ProductList> &list) {
            list ? show(*list) : fail(list.error(), u"products.list");
        });
    }

private:
    void show(const ProductList &list)
    {
        output().beginRows({"serviceId", "serviceName", "serviceGroupName", "status", "effectiveDurationMonth"});
        for (const CardProduct &product : list.products) {
            output().row(productRow(product, zone()));
        }
        output().endRows();
        note(list);
        done();
    }

    void note(const ProductList &list)
    {
        if (list.partial) {
            output().note(QCoreApplication::translate("Giftctl",
                                                      "Note: the provider's product list is switched off for this "
                                                      "profile; these are only the products known so far."));
        }
        if (list.fromCache && list.cachedAt > 0) {
            const QString age = ageText(context().clock->utcMs() - list.cachedAt);
            output().note(
                QCoreApplication::translate("Giftctl", "Note: fetched %1. Use --refresh to ask the provider again.")
                    .arg(age));
        }
    }

    std::optional<ProductCatalog> m_catalog;
};

class ProductsShow final : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        const auto id = parseServiceId(invocation().argument);
        if (!id) {
            return tl::unexpected(CommandError{id.error(), {}, {}});
        }
        m_id = *id;
        return {};
    }

    void start() override
    {
        m_catalog.emplace(session());
        m_catalog->detail(m_id, this, [this](const Result<CardProduct> &product) {
            if (!product) {
                return fail(product.error(), u"products.detail");
            }
            output().object({{"ok", true}, {"product", productDetail(*product, zone())}});
            done();
        });
    }

private:
    ServiceId m_id;
    std::optional<ProductCatalog> m_catalog;
};

} // namespace

std::unique_ptr<Command> makeProductsList(CommandContext &context)
{
    return std::make_unique<ProductsList>(context);
}
std::unique_ptr<Command> makeProductsShow(CommandContext &context)
{
    return std::make_unique<ProductsShow>(context);
}

} // namespace giftdesk::ctl
